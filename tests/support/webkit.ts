import {Builder, By, Capabilities, error, type WebDriver, type WebElement} from 'selenium-webdriver'
import {requireProgram} from './debian.ts'
import {answers, freePort, TestProcess} from './process.ts'

const PATIENCE_MS = 30_000

/** WebKit, the engine of Safari, in the small browser that comes with it, on a screen of its own. */
export class TestWebKit {
  readonly driver: WebDriver
  readonly #stack: AsyncDisposableStack

  private constructor(driver: WebDriver, stack: AsyncDisposableStack) {
    this.driver = driver
    this.#stack = stack
  }

  /** @throws Error where it is not installed and cannot be */
  static async start(): Promise<TestWebKit> {
    await using stack = new AsyncDisposableStack()
    const xvfb = requireProgram('xvfb')
    const webDriver = requireProgram('webkit2gtk-driver')
    const screen = new TestProcess(xvfb, ['-displayfd', '1', '-screen', '0', '1400x950x24'])
    stack.defer(() => screen.stop())
    await screen.until(() => /^\d+$/m.test(screen.output))
    const env = {DISPLAY: `:${screen.output.trim()}`, LANG: 'nb_NO.UTF-8', TZ: 'Europe/Oslo'}
    const port = await freePort()
    const server = new TestProcess(webDriver, [`--port=${port}`, '--host=127.0.0.1'], {env})
    stack.defer(() => server.stop())
    const url = `http://127.0.0.1:${port}`
    await server.until(() => answers(`${url}/status`))
    const driver = await new Builder()
      .usingServer(url)
      .withCapabilities(new Capabilities({browserName: 'MiniBrowser'}))
      .build()
    stack.defer(() => driver.quit())
    return new TestWebKit(driver, stack.move())
  }

  /** Does something with an element once it can be used; anew where it was drawn anew meanwhile. */
  async use(selector: string, work = async (_: WebElement): Promise<void> => {}): Promise<void> {
    const used = async () => {
      const [element] = await this.driver.findElements(By.css(selector))
      if (!element) return false
      if (!((await element.isDisplayed()) && (await element.isEnabled()))) return false
      await work(element)
      return true
    }
    const isStale = (reason: unknown) => reason instanceof error.StaleElementReferenceError
    await this.driver.wait(
      () =>
        used().catch((reason: unknown) => {
          if (isStale(reason)) return false
          throw reason
        }),
      PATIENCE_MS,
      `${selector} cannot be used`,
    )
  }

  click(selector: string): Promise<void> {
    return this.use(selector, (element) => element.click())
  }

  remove(): Promise<void> {
    return this.#stack.disposeAsync()
  }
}
