import { reactive, ref, type Ref } from 'vue'
import { ElMessage } from 'element-plus/es/components/message/index.mjs'
import { ElMessageBox } from 'element-plus/es/components/message-box/index.mjs'
import { Problem } from '@client/client'
import { here } from './session'

export function say(text: string): void {
  ElMessage({ message: text, type: 'success', duration: 2500 })
}

export async function sure(title: string, text: string, yes: string): Promise<boolean> {
  return ElMessageBox.confirm(text, title, { confirmButtonText: yes, cancelButtonText: '不了' }).then(
    () => true,
    () => false,
  )
}

/** Asks for a reason; `null` when it was thought better of. */
export async function asked(title: string, hint = ''): Promise<string | null> {
  return ElMessageBox.prompt(hint, title, {
    confirmButtonText: '好',
    cancelButtonText: '不了',
    inputPattern: /\S/,
    inputErrorMessage: '请填写',
  }).then(
    (answer) => (answer as { value: string }).value.trim(),
    () => null,
  )
}

export function textOf(failure: unknown): string {
  if (failure instanceof Problem) {
    here.offline = failure.lost
    const more = failure.errors
      .map((error) => ('row' in error && error.row ? `第 ${error.row} 行 ${error.column ?? ''}：${error.message}` : error.message))
      .filter((text) => !failure.message.includes(text))
    return [failure.message, ...more.slice(0, 20)].join('\n')
  }
  console.error(failure)
  return '页面出了差错，请刷新后再试。'
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
    }
  }
  return { value, state, load }
}

/** Something that is done once: while it runs the button is busy; what was lost goes out again under its key, by the client. */
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

/** A list by pages: the next is fetched when it is asked for. */
export function useList<T>(ask: (cursor: string | undefined) => Promise<{ items: T[]; next: string | null }>) {
  const items = ref([]) as Ref<T[]>
  const state = reactive({ busy: false, trouble: '', next: null as string | null })
  async function load(cursor?: string): Promise<void> {
    state.busy = true
    state.trouble = ''
    try {
      const page = await ask(cursor)
      items.value = cursor ? [...items.value, ...page.items] : page.items
      state.next = page.next
      here.offline = false
    } catch (failure) {
      state.trouble = textOf(failure)
    } finally {
      state.busy = false
    }
  }
  return { items, state, load: () => load(), more: () => (state.next ? load(state.next) : Promise.resolve()) }
}

/** What is being written survives a reload. */
export function useDraft<T extends object>(name: string, fresh: T): { draft: T; keep: () => void; forget: () => void } {
  const key = `draft:${name}`
  const draft = reactive({ ...fresh, ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as T) }) as T
  return {
    draft,
    keep: () => sessionStorage.setItem(key, JSON.stringify(draft)),
    forget: () => {
      Object.assign(draft, fresh)
      sessionStorage.removeItem(key)
    },
  }
}
