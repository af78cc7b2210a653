import uni from '@dcloudio/vite-plugin-uni'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

// The package is CommonJS: what it exports is a property of its default.
const plugin = (uni as unknown as { default?: typeof uni }).default ?? uni

// The framework's own styles fetch a shadow from elsewhere; nothing of ours does that.
const nothingFromElsewhere: Plugin = {
  name: 'nothing-from-elsewhere',
  enforce: 'post',
  generateBundle(_, bundle) {
    const elsewhere = /https:\/\/cdn\.dcloud\.net\.cn\/[^)"'`\s]*/g
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') file.code = file.code.replace(elsewhere, 'data:,')
      else if (typeof file.source === 'string') file.source = file.source.replace(elsewhere, 'data:,')
    }
  },
}

// A browser has no process; the framework asks one for a mode that is not ours.
const noProcess: Plugin = {
  name: 'no-process',
  enforce: 'pre',
  transform: (code, id) =>
    /uni-shared\.es\.js/.test(id)
      ? code.replace(/process === null \|\| process === void 0 \? void 0 : process\.env/g, 'void 0')
      : undefined,
}

export default defineConfig({
  base: './',
  plugins: [noProcess, plugin(), nothingFromElsewhere],
  resolve: { alias: { '@client': fileURLToPath(new URL('../client', import.meta.url)) } },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': 'http://127.0.0.1:8080' } },
})
