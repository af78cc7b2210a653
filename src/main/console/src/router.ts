import { createRouter, createWebHashHistory, type RouteRecordRaw } from 'vue-router'
import { can, here } from './lib/session'

/** A page of the console; those with a word stand in the menu of whoever may use one of the operations. */
export interface Room {
  path: string
  word: string
  operations: string[]
  view: () => Promise<unknown>
}

export const rooms: Room[] = [
  { path: '/worklist', word: '待办', operations: ['getWorklist'], view: () => import('./views/WorklistView.vue') },
  { path: '/desk', word: '代办', operations: ['registerResident', 'searchResidents'], view: () => import('./views/DeskView.vue') },
  { path: '/shelf', word: '货架', operations: ['createItem'], view: () => import('./views/ShelfView.vue') },
  { path: '/claims', word: '认领与服务', operations: ['verifyClaim', 'listClaims'], view: () => import('./views/ClaimsView.vue') },
  { path: '/dispatch', word: '派单', operations: ['dispatchItem'], view: () => import('./views/DispatchView.vue') },
  { path: '/cases', word: '吹哨派单', operations: ['escalateCase', 'settleCaseOrder', 'getCaseMonth'], view: () => import('./views/CasesView.vue') },
  { path: '/attendance', word: '会议与必选', operations: ['recordAttendance'], view: () => import('./views/AttendanceView.vue') },
  { path: '/tasks', word: '任务督办', operations: ['openTask', 'reportTask', 'answerCard'], view: () => import('./views/TasksView.vue') },
  { path: '/agreements', word: '共建协议', operations: ['draftAgreement', 'listAgreements'], view: () => import('./views/AgreementsView.vue') },
  { path: '/meetings', word: '会议', operations: ['planMeeting', 'listMeetingInvitations'], view: () => import('./views/MeetingsView.vue') },
  { path: '/people', word: '组织与党员', operations: ['listMembers', 'createOrganization'], view: () => import('./views/PeopleView.vue') },
  { path: '/import', word: '导入导出', operations: ['importMembers', 'importItems'], view: () => import('./views/ImportView.vue') },
  { path: '/progress', word: '月调度', operations: ['listProgress'], view: () => import('./views/ProgressView.vue') },
  { path: '/adjustments', word: '加扣分', operations: ['proposeAdjustment', 'reviewAdjustment'], view: () => import('./views/AdjustmentsView.vue') },
  { path: '/year', word: '年度考核', operations: ['startAssessment', 'listAssessments'], view: () => import('./views/YearView.vue') },
  { path: '/work-reports', word: '述职', operations: ['writeWorkReport', 'reviewWorkReport'], view: () => import('./views/WorkReportsView.vue') },
  { path: '/help-plans', word: '帮扶', operations: ['checkHelpPlan', 'makeHelpPlan'], view: () => import('./views/HelpPlansView.vue') },
  { path: '/stars', word: '星级', operations: ['listStars'], view: () => import('./views/StarsView.vue') },
  { path: '/redemption', word: '兑换', operations: ['pickUpGift', 'createGift'], view: () => import('./views/RedemptionView.vue') },
  { path: '/places', word: '服务站点', operations: ['openServicePoint'], view: () => import('./views/PlacesView.vue') },
  { path: '/reports', word: '报表', operations: ['getReport', 'getStatistics'], view: () => import('./views/ReportsView.vue') },
  { path: '/audit', word: '审计', operations: ['listAuditEvents'], view: () => import('./views/AuditView.vue') },
  { path: '/accounts', word: '账号与权限', operations: ['createAccount', 'listAccounts'], view: () => import('./views/AccountsView.vue') },
  { path: '/settings', word: '设置', operations: ['decideSettings', 'decideLabels'], view: () => import('./views/SettingsView.vue') },
]

const routes: RouteRecordRaw[] = [
  ...rooms.map((room) => ({ path: room.path, component: room.view, meta: { word: room.word } }) as RouteRecordRaw),
  { path: '/:rest(.*)*', redirect: '/worklist' },
]

export const router = createRouter({ history: createWebHashHistory(), routes })

/** What the caller finds in the menu. */
export function mine(): Room[] {
  return here.me ? rooms.filter((room) => room.operations.some(can)) : []
}

router.afterEach((to) => {
  document.title = `${(to.meta as { word?: string }).word ?? ''} · 党建超市工作台`
})
