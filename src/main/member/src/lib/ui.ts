// What every page does: going somewhere, saying what happened, waiting, drafts.
import { reactive, ref, watch, type Ref } from 'vue'
import { Problem } from '@client/client'
import { here } from './session'

const TABS = ['home', 'shelf', 'service', 'notices', 'me']

export function go(page: string, query: Record<string, string> = {}): void {
  const url = `/pages/${page}/index`
  if (TABS.includes(page)) {
    uni.switchTab({ url })
    return
  }
  const text = Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
  uni.navigateTo({ url: text ? `${url}?${text}` : url })
}

/** Back where one came from, or home when there was nothing before. */
export function back(): void {
  if (getCurrentPages().length > 1) uni.navigateBack()
  else go('home')
}

export function say(title: string): void {
  uni.showToast({ title, icon: 'none', duration: 2500 })
}

/** Asks before something that cannot simply be undone. */
export function sure(title: string, content: string, confirmText: string): Promise<boolean> {
  return new Promise((resolve) =>
    uni.showModal({ title, content, confirmText, cancelText: '不了', success: (answer) => resolve(answer.confirm) }),
  )
}

/** Asks for a word, such as a reason. */
export function asked(title: string, placeholder: string): Promise<string | null> {
  return new Promise((resolve) =>
    uni.showModal({
      title,
      editable: true,
      placeholderText: placeholder,
      cancelText: '不了',
      confirmText: '好',
      success: (answer) => resolve(answer.confirm ? (answer.content ?? '').trim() : null),
    }),
  )
}

/** Something that is fetched: what came, whether it is under way, what went wrong. */
export function useLoad<T>(run: () => Promise<T>) {
  const value = ref(null) as Ref<T | null>
  const state = reactive({ busy: false, trouble: '' })
  async function load(): Promise<void> {
    state.busy = true
    state.trouble = ''
    try {
      value.value = await run()
      here.offline = false
    } catch (failure) {
      state.trouble = textOf(failure)
    } finally {
      state.busy = false
      uni.stopPullDownRefresh()
    }
  }
  return { value, state, load }
}

export function textOf(failure: unknown): string {
  if (failure instanceof Problem) {
    here.offline = failure.lost
    const fields = failure.errors.map((error) => error.message).filter((text) => !failure.message.includes(text))
    return [failure.message, ...fields].join('\n')
  }
  return '页面出了差错，请返回后再试。'
}

/**
 * Something that is done once: while it runs the button is busy. When the connection is lost one presses again, and the client
 * sends the same key, so that it takes effect once.
 */
export function useAct() {
  const state = reactive({ busy: false, trouble: '', problem: null as Problem | null })
  async function act<T>(run: () => Promise<T>): Promise<T | null> {
    if (state.busy) return null
    state.busy = true
    state.trouble = ''
    state.problem = null
    try {
      const done = await run()
      here.offline = false
      return done
    } catch (failure) {
      state.trouble = textOf(failure)
      state.problem = failure instanceof Problem ? failure : null
      return null
    } finally {
      state.busy = false
    }
  }
  return { state, act }
}

/** What is being written survives a reload; it is forgotten when it was sent. */
export function useDraft<T extends object>(name: string, fresh: T): { draft: T; forget: () => void } {
  const kept = uni.getStorageSync(`draft:${name}`) as T | ''
  const draft = reactive({ ...fresh, ...(kept || {}) }) as T
  watch(draft, () => uni.setStorageSync(`draft:${name}`, { ...draft }), { deep: true })
  return {
    draft,
    forget: () => {
      Object.assign(draft, fresh)
      uni.removeStorageSync(`draft:${name}`)
    },
  }
}
