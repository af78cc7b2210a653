// A phone with WeChat as far as the compiled mini-program asks for it: pages on a stack, requests, a memory, nothing else.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'

const PATIENCE = 20_000
const require = createRequire(import.meta.url)
let exparser

/** Starts the mini-program in the folder against a service; there is one phone in a process. */
export function phone(folder, base) {
  const dom = new JSDOM('<!doctype html><html><body></body></html>', { pretendToBeVisual: true, url: base })
  for (const name of ['window', 'document', 'Event', 'CustomEvent', 'HTMLElement', 'Element', 'Node']) {
    globalThis[name] = name === 'window' ? dom.window : dom.window[name]
  }
  const memory = new Map()
  const stack = []
  const loaded = new Map()
  const asked = []
  const said = []
  const chosen = { photo: null }
  const answers = []
  const ended = []
  let under = 0

  async function exchange(url, init, tell) {
    const where = new URL(url, base)
    asked.push(`${init.method} ${where.pathname}`)
    assert.equal(where.origin, base, 'requests go to the one service')
    under++
    try {
      const answer = await fetch(where, init)
      const text = await answer.text()
      const json = /^application\/json/.test(answer.headers.get('content-type') ?? '')
      const header = Object.fromEntries([...answer.headers].map(([name, value]) => [name.replace(/(^|-)\w/g, (letter) => letter.toUpperCase()), value]))
      tell.success?.({ statusCode: answer.status, header, data: json && tell.parsed ? JSON.parse(text) : text })
    } catch (failure) {
      tell.fail?.({ errMsg: `request:fail ${failure.message}` })
    } finally {
      under--
    }
  }

  const wx = {
    canIUse: () => true,
    getSystemInfoSync: () => ({ platform: 'devtools', language: 'zh_CN', SDKVersion: '3.9.0', pixelRatio: 2, windowWidth: 390, windowHeight: 844, brand: '', model: '', system: '', statusBarHeight: 20, safeArea: {}, host: { env: 'WeChat' } }),
    getWindowInfo: () => ({ pixelRatio: 2, windowWidth: 390, windowHeight: 844, statusBarHeight: 20 }),
    getDeviceInfo: () => ({ platform: 'devtools', brand: '', model: '', system: '' }),
    getAppBaseInfo: () => ({ language: 'zh_CN', SDKVersion: '3.9.0', host: { env: 'WeChat' } }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid' } }),
    getLaunchOptionsSync: () => ({ path: 'pages/home/index', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: 'pages/home/index', query: {}, scene: 1001 }),
    getStorageSync: (key) => (memory.has(key) ? JSON.parse(memory.get(key)) : ''),
    setStorageSync: (key, value) => memory.set(key, JSON.stringify(value)),
    removeStorageSync: (key) => memory.delete(key),
    getStorageInfoSync: () => ({ keys: [...memory.keys()] }),
    request(options) {
      const body = options.data
      void exchange(options.url, { method: options.method ?? 'GET', headers: options.header, body }, { ...options, parsed: true })
      return { abort() {} }
    },
    uploadFile(options) {
      const body = new FormData()
      body.append(options.name, new Blob([chosen.photo], { type: 'image/png' }), 'photo.png')
      void exchange(options.url, { method: 'POST', headers: options.header, body }, options)
      return { abort() {}, onProgressUpdate() {} }
    },
    chooseImage: (options) => options.success({ tempFilePaths: ['wxfile://photo.png'], tempFiles: [] }),
    login: (options) => options.success({ code: chosen.wechat }),
    showToast: (options) => said.push(options.title),
    showModal: (options) => setImmediate(() => options.success(answers.shift() ?? { confirm: true, content: '' })),
    showLoading() {},
    hideLoading() {},
    stopPullDownRefresh() {},
    setNavigationBarTitle() {},
    onAppRoute() {},
    onNetworkStatusChange() {},
    nextTick: (run) => Promise.resolve().then(run),
    navigateTo: (options) => turn(options, (page) => stack.push(page)),
    redirectTo: (options) => turn(options, (page) => (leave(), stack.push(page))),
    switchTab: (options) => turn(options, (page) => {
      const kept = stack[0]?.route === page.route ? stack[0] : page
      while (stack.length) leave()
      stack.push(kept)
    }),
    reLaunch: (options) => wx.switchTab(options),
    navigateBack(options = {}) {
      leave()
      show(stack.at(-1))
      options.success?.({})
    },
  }

  let application = null
  Object.assign(globalThis, {
    wx,
    App: (options) => (application = options),
    Page: () => assert.fail('pages are components'),
    getApp: () => application,
    getCurrentPages: () => stack.map((page) => page.component.instance),
  })
  const simulate = require('miniprogram-simulate')
  exparser = require('miniprogram-exparser')
  // What it brings along of its own would hide ours.
  Object.assign(globalThis.wx, wx)
  const settings = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'))
  require(join(folder, 'app.js'))
  application.onLaunch?.({ path: settings.pages[0], query: {}, scene: 1001 })
  application.onShow?.({ path: settings.pages[0], query: {}, scene: 1001 })

  function turn(options, place) {
    const [path, query = ''] = options.url.split('?')
    const route = path.replace(/^\//, '')
    assert.ok(settings.pages.includes(route), `there is a page ${route}`)
    const page = { route, query: Object.fromEntries(new URLSearchParams(query)) }
    setImmediate(() => {
      place(page)
      show(stack.at(-1))
      options.success?.({})
    })
  }

  /** A page is made when it is shown first. */
  function show(page) {
    if (!page.component) {
      if (!loaded.has(page.route)) loaded.set(page.route, simulate.load(join(folder, page.route), page.route.replace(/\//g, '-'), { compiler: 'official', rootPath: folder }))
      page.component = simulate.render(loaded.get(page.route))
      Object.assign(page.component.instance, { route: page.route, is: page.route })
      page.root = document.createElement('main')
      document.body.appendChild(page.root)
      page.component.attach(page.root)
      page.component.instance.onLoad?.(page.query)
    }
    page.component.instance.onShow?.()
    if (!page.ready) {
      page.ready = true
      page.component.instance.onReady?.()
    }
  }

  function leave() {
    const page = stack.pop()
    page.component?.instance.onUnload?.()
    page.component?.detach()
    page.root?.remove()
    ended.push(page.route)
  }

  const here = {
    asked,
    said,
    chosen,
    answers,
    memory,
    get route() {
      return stack.at(-1)?.route
    },
    get text() {
      return stack.at(-1)?.root?.textContent ?? ''
    },
    /** Opens a page as a tab or another page would. */
    open(route, query = '') {
      wx.reLaunch({ url: `/pages/${route}/index${query}` })
    },
    /** Waits until something is so. */
    async until(what, so) {
      const began = Date.now()
      for (;;) {
        const found = so()
        if (found) return found
        if (Date.now() - began > PATIENCE) assert.fail(`${what}; the page ${here.route} says: ${here.text}; said: ${said.join(' | ')}`)
        await new Promise((next) => setImmediate(next))
      }
    },
    sees: (words) => here.until(`sees “${words}”`, () => under === 0 && here.text.includes(words)),
    on: (route) => here.until(`is on ${route}`, () => under === 0 && here.route === `pages/${route}/index`),
    /** Taps the button, or whatever can be tapped, that bears these words. */
    async tap(words, within = null) {
      const found = await here.until(`can tap “${words}”`, () => under === 0 && touchable(within ?? stack.at(-1)?.root, words))
      fire(found, 'tap', {})
    },
    /** Writes into the field with this name. */
    async write(name, text) {
      const box = await here.until(`can write ${name}`, () => field(stack.at(-1)?.root, name))
      fire(box, 'input', { value: text })
    },
    /** The card that bears these words. */
    card: (words) => [...(stack.at(-1)?.root?.querySelectorAll('wx-view') ?? [])].filter((one) => /--card\b/.test(one.className) && one.textContent.includes(words)).at(-1),
    cards: (selector) => [...(stack.at(-1)?.root?.querySelectorAll(selector) ?? [])],
  }
  return here
}

const BUTTONS = 'wx-button, wx-view, wx-text'

/** The innermost of what bears exactly these words; a button that is switched off does not count. */
function touchable(root, words) {
  const all = [...(root?.querySelectorAll(BUTTONS) ?? [])].filter((one) => one.textContent.replace('✓', '').trim() === words)
  const last = all.find((one) => one.localName === 'wx-button') ?? all.at(-1)
  return last && attribute(last, 'disabled') !== true ? last : undefined
}

function field(root, name) {
  const names = [...(root?.querySelectorAll('wx-text') ?? [])].filter((one) => one.textContent.trim() === name)
  return names.map((one) => one.parentElement.querySelector('wx-input, wx-textarea')).find(Boolean)
}

function attribute(element, name) {
  return element.__wxElement?._vt?.attrs?.find((one) => one.name === name)?.value
}

/** As a finger or a keyboard would. */
function fire(element, name, detail) {
  const node = element.__wxElement
  exparser.Event.dispatchEvent(node, exparser.Event.create(name, detail, { bubbles: name === 'tap', composed: true, capturePhase: true, extraFields: { touches: [], changedTouches: [] } }))
}
