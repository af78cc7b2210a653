import { reactive, ref, type Ref } from 'vue'
import { onPullDownRefresh, onReachBottom } from '@dcloudio/uni-app'
import { textOf } from './ui'

/** A list that grows as one scrolls, and begins anew when one pulls it down. */
export function usePaged<T>(ask: (cursor: string | undefined) => Promise<{ items: T[]; next: string | null }>) {
  const items = ref([]) as Ref<T[]>
  const state = reactive({ busy: false, trouble: '', next: null as string | null })
  async function load(cursor?: string): Promise<void> {
    state.busy = true
    state.trouble = ''
    try {
      const page = await ask(cursor)
      items.value = cursor ? [...items.value, ...page.items] : page.items
      state.next = page.next
    } catch (failure) {
      state.trouble = textOf(failure)
    } finally {
      state.busy = false
      uni.stopPullDownRefresh()
    }
  }
  onPullDownRefresh(() => load())
  onReachBottom(() => {
    if (state.next && !state.busy) void load(state.next)
  })
  return { items, state, load: () => load() }
}
