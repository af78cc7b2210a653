// What each kind of thing that waits is: how it is read, what is said of it, and how that is sent.
import { day } from '@client/format'
import { BACK, NO, YES, at, caseFacts, claim, meeting, orderFacts, plan, proposal, second, verdict, type Handling, type Kind } from './handling'
import { api, label } from './session'

export const handlings: Partial<Record<Kind, Handling>> = {
  NEED: {
    read: async (id) => {
      const value = await api.get('/needs/{id}', {}, { path: { id } })
      return {
        facts: [
          ['标题', value.title],
          ['内容', value.description],
          ['类别', label('Category', value.category)],
          ['来源', label('Origin', value.origin)],
          ['受助人', [value.beneficiary?.name, value.beneficiary?.phone, value.beneficiary?.address].filter(Boolean).join(' ')],
          ['社区拟定', [value.publicTitle, value.publicDescription, value.points ? `${value.points} 分` : ''].filter(Boolean).join('\n')],
        ],
        value,
      }
    },
    decisions: [YES('通过'), BACK(), NO('不通过')],
    asks: ['publicTitle', 'publicDescription', 'difficulty', 'capacity', 'closesOn', 'place', 'category', 'audiences', 'times', 'checkInRequired', 'evidenceRequired'],
    decide: (id, said) => api.post('/needs/{id}/review', proposal(said), at(id)),
  },
  OFFER: {
    read: async (id) => {
      const value = await api.get('/offers/{id}', {}, { path: { id } })
      return {
        facts: [
          ['标题', value.title],
          ['内容', value.description],
          ['类别', label('Category', value.category)],
          ['名额', `${value.slots}${value.every ? `，${label('Every', value.every)}` : ''}`],
        ],
        value,
      }
    },
    decisions: [YES('通过'), BACK(), NO('不通过')],
    asks: ['publicTitle', 'publicDescription', 'difficulty', 'closesOn', 'place', 'category', 'checkInRequired', 'evidenceRequired'],
    decide: (id, said) => api.post('/offers/{id}/review', proposal(said), at(id)),
  },
  ITEM: {
    read: async (id) => {
      const value = await api.get('/items/{id}', {}, { path: { id } })
      return {
        facts: [
          ['标题', value.title],
          ['内容', value.description],
          ['类型', label('ItemKind', value.kind)],
          ['分值', `${value.points} 分`],
          ['名额', value.capacity === null ? '不限' : String(value.capacity)],
          ['期限', `${day(value.opensOn)} — ${day(value.closesOn)}`],
          ['地点', value.place],
          ['发布', value.organizationName],
        ],
        value,
      }
    },
    decisions: [YES('通过'), BACK(), NO('不通过')],
    decide: (id, said) =>
      api.post('/items/{id}/review', { decision: said.decision, reason: said.reason || null }, at(id)),
  },
  CLAIM: {
    read: claim,
    decisions: [YES('核实'), BACK()],
    asks: ['points'],
    decide: (id, said) =>
      api.post(
        '/claims/{id}/verification',
        { decision: said.decision, points: said.points, reason: said.reason || null },
        at(id),
      ),
    bulk: true,
  },
  FLAGGED_RATING: {
    read: claim,
    decisions: [{ decision: 'REJECT', word: '提出冲正', reason: true }],
    decide: (id, said) => api.post('/claims/{id}/reversal', { reason: said.reason }, at(id)),
  },
  ABSENCE: {
    read: claim,
    decisions: [
      { decision: 'APPROVE', word: '撤销登记', reason: false },
      { decision: 'REJECT', word: '撤销认领', reason: true },
    ],
    decide: (id, said) =>
      said.decision === 'APPROVE'
        ? api.post('/claims/{id}/absence/undo', undefined as never, at(id))
        : api.post('/claims/{id}/revoke', { reason: said.reason }, at(id)),
  },
  ATTENDANCE: {
    read: async () => ({ facts: [], value: null }),
    decisions: [YES('核实'), BACK()],
    decide: (id, said) => api.post('/completions/{id}/verification', verdict(said), at(id)),
  },
  REPORT_IN: {
    read: async () => ({ facts: [['说明', '请与本人核对后确认。']], value: null }),
    decisions: [YES('确认报到'), NO()],
    decide: (id, said) => api.post('/report-in-requests/{id}/decision', verdict(said), at(id)),
  },
  SIGN_IN: {
    read: async () => ({ facts: [['说明', '请向本人索取确认码，核对无误再确认。']], value: null }),
    decisions: [YES('确认绑定'), NO()],
    asks: ['number'],
    decide: (id, said) =>
      api.post('/wechat-requests/{id}/decision', { decision: said.decision, number: said.number || null }, at(id)),
  },
  ADJUSTMENT: {
    read: async (id) => {
      const page = await api.get('/adjustments', { status: 'PROPOSED', limit: 100 } as never)
      const value = page.items.find((one) => one.id === id) ?? null
      return {
        facts: value
          ? [
              ['对象', value.holderName],
              ['种类', label('AdjustmentKind', value.kind)],
              ['分值', `${value.points} 分`],
              ['依据', value.basis],
              ['目录', value.ruleTitle],
              ['发生日期', day(value.occurredOn)],
              ['提出', value.proposedBy],
            ]
          : [],
        value,
      }
    },
    decisions: [YES('批准'), NO('不批准')],
    decide: (id, said) => api.post('/adjustments/{id}/review', verdict(said), at(id)),
  },
  PLAN_APPLIED: {
    read: plan,
    decisions: [YES('支部同意'), NO()],
    asks: ['meeting', 'heldOn'],
    decide: (id, said) =>
      api.post(
        '/individual-plans/{id}/decision',
        { decision: said.decision, meeting: said.meeting, heldOn: said.heldOn, reason: said.reason || null },
        at(id),
      ),
  },
  PLAN_DECIDED: {
    read: plan,
    decisions: [YES('备案'), BACK()],
    decide: (id, said) => api.post('/individual-plans/{id}/record', verdict(said), at(id)),
  },
  OBJECTION: {
    read: async (id) => {
      const page = await api.get('/objections', { status: 'OPEN', limit: 100 } as never)
      const value = page.items.find((one) => one.id === id) ?? null
      return {
        facts: value
          ? [
              ['对象', value.holder.name],
              ['异议', value.reason],
              ['收到', day(value.receivedOn)],
              ['凭证', value.evidenceIds.length ? `${value.evidenceIds.length} 份` : null],
              ['说明', '成立的，请先更正积分，再在这里登记；系统随即重新计算这一个结果。'],
            ]
          : [],
        value,
      }
    },
    decisions: [{ decision: 'APPROVE', word: '成立', reason: true }, NO('不成立')],
    decide: (id, said) => api.post('/objections/{id}/review', verdict(said), at(id)),
  },
  MEETING_INVITATION: {
    read: meeting,
    decisions: [{ decision: 'APPROVE', word: '派人参加', reason: false }, NO('请假')],
    decide: (id, said) =>
      api.post(
        '/meetings/{id}/answer',
        said.decision === 'APPROVE' ? { answer: 'COMING' } : { answer: 'EXCUSED', note: said.reason },
        at(id),
      ),
  },
  MEETING_RECORD: {
    read: async (id) => {
      const found = await meeting(id)
      return { ...found, facts: [...found.facts, ['说明', '会议日期已过，请到“会议”页面登记到会和记录；没有召开的，请取消。']] }
    },
    decisions: [{ decision: 'REJECT', word: '没有召开，取消', reason: true }],
    decide: (id, said) => api.post('/meetings/{id}/cancel', { reason: said.reason }, at(id)),
  },
  WORK_REPORT: {
    read: async (id) => {
      const value = await api.get('/work-reports/{id}', {}, { path: { id } })
      const figures = value.figures
      return {
        facts: [
          ['单位', value.organizationName],
          ['时段', `${value.year}年${value.halfTitle}`],
          ['必选', `${figures.mandatoryDone}/${figures.mandatoryOwed}`],
          ['认领、完成、逾期', `${figures.claimed}、${figures.done}、${figures.overdue}`],
          ['存在问题', value.problems],
          ['改进措施', value.measures],
        ],
        value,
      }
    },
    decisions: [YES('评价'), BACK()],
    asks: ['grade'],
    decide: (id, said) =>
      api.post(
        '/work-reports/{id}/review',
        {
          decision: said.decision,
          grade: said.decision === 'APPROVE' ? (said.grade as 'GOOD') : null,
          reason: said.reason || null,
        },
        at(id),
      ),
  },
  CASE_REPORTED: {
    read: caseFacts,
    decisions: [
      { decision: 'APPROVE', word: '上报街道', reason: false },
      { decision: 'RETURN', word: '就地办结', reason: true },
      NO('不予受理'),
    ],
    decide: (id, said) =>
      said.decision === 'APPROVE'
        ? api.post('/cases/{id}/escalate', { matterId: null, urgent: null, note: null }, at(id))
        : said.decision === 'RETURN'
          ? api.post('/cases/{id}/settle-here', { text: said.reason, evidenceIds: null }, at(id))
          : api.post('/cases/{id}/dismiss', { reason: said.reason }, at(id)),
  },
  CASE_ESCALATED: {
    read: caseFacts,
    decisions: [YES('按事项清单派单'), BACK('退回社区')],
    decide: (id, said) =>
      said.decision === 'APPROVE'
        ? api.post(
            '/cases/{id}/orders',
            { leadId: null, supportIds: null, matterId: null, acknowledgeHours: null, settleHours: null, urgent: null, note: null },
            at(id),
          )
        : api.post('/cases/{id}/send-back', { reason: said.reason }, at(id)),
  },
  CASE_ORDER: {
    read: orderFacts,
    decisions: [
      { decision: 'APPROVE', word: '签收', reason: false },
      { decision: 'RETURN', word: '办结并反馈', reason: true },
      NO('不属本部门'),
    ],
    decide: (id, said) =>
      said.decision === 'APPROVE'
        ? api.post('/case-orders/{id}/acknowledge', undefined as never, at(id))
        : said.decision === 'RETURN'
          ? api.post('/case-orders/{id}/settlement', { text: said.reason, evidenceIds: null }, at(id))
          : api.post('/case-orders/{id}/not-ours', { reason: said.reason }, at(id)),
  },
  CASE_ASKED: {
    read: orderFacts,
    decisions: [YES('同意'), NO('不同意，维持')],
    decide: (id, said) => api.post('/case-orders/{id}/decision', verdict(said), at(id)),
  },
  CASE_CHECK: {
    read: caseFacts,
    decisions: [YES('已办好'), BACK('退回重办')],
    decide: (id, said) => api.post('/cases/{id}/check', verdict(said), at(id)),
  },
  CLAIM_REVERSAL: second('确认冲正', (id, reason) => api.post('/claims/{id}/reversal', { reason }, at(id))),
  ADJUSTMENT_REVERSAL: second('确认冲正', (id, reason) => api.post('/adjustments/{id}/reversal', { reason }, at(id))),
  EVENT_REVOCATION: second('确认撤销', (id, reason) => api.post('/holder-events/{id}/revocation', { reason }, at(id))),
  PLAN_REVOCATION: second('确认撤销', (id, reason) => api.post('/individual-plans/{id}/revoke', { reason }, at(id))),
  PICKUP_UNDO: second('确认撤销', (id, reason) => api.post('/redemptions/{id}/pickup/undo', { reason }, at(id))),
  REOPENING: second('确认重新开账', (id, reason) => api.post('/assessments/{id}/reopen', { reason }, at(id))),
  TASK: {
    read: async (id) => {
      const value = await api.get('/tasks/{id}', {}, { path: { id } })
      return {
        facts: [
          ['任务', value.title],
          ['牵头单位', value.lead.name],
          ['措施', value.measures],
          ['推进', `${value.paceTitle} ${value.paceReason}`],
          ['进展', value.reports.map((one) => `${day(one.madeOn)} ${one.text}`).join('\n')],
        ],
        value,
      }
    },
    decisions: [YES('确认完成'), BACK('退回继续落实')],
    decide: (id, said) => api.post('/tasks/{id}/review', verdict(said), at(id)),
  },
  CARD: {
    read: async (id) => {
      const value = await api.get('/supervision-cards/{id}', {}, { path: { id } })
      return {
        facts: [
          ['事由', value.about],
          ['发卡', value.organizationName],
          ['内容', value.reason],
          ['答复期限', day(value.answerBy)],
          ['再次答复', value.remark],
        ],
        value,
      }
    },
    decisions: [{ decision: 'APPROVE', word: '答复', reason: true }],
    decide: (id, said) => api.post('/supervision-cards/{id}/answer', { text: said.reason }, at(id)),
  },
}
