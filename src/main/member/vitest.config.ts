import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@client': fileURLToPath(new URL('../client', import.meta.url)) } },
  test: { include: ['test/**/*.test.ts'] },
})
