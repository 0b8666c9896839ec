import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";

/** How a page is looked at. */
export interface View {
  /** CSS pixels. */
  width: number;
  dark?: boolean;
}

interface Message {
  id?: number;
  method?: string;
  sessionId?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/** A real browser without a window, spoken to over its pipes. @see https://chromedevtools.github.io/devtools-protocol/ */
export class Browser implements AsyncDisposable {
  private readonly listeners = new Set<(message: Message) => void>();
  private last = 0;
  private rest = "";

  private constructor(
    private readonly child: ChildProcess,
    private readonly profile: string,
  ) {
    const output = child.stdio[4] as Readable;
    output.setEncoding("utf8").on("data", (chunk: string) => this.take(chunk));
  }

  /** @param chromium path of the program */
  static open(chromium: string): Browser {
    const profile = mkdtempSync(join(tmpdir(), "loglab-browser-"));
    const options = [
      "--headless=new",
      "--disable-gpu",
      "--remote-debugging-pipe",
      `--user-data-dir=${profile}`,
    ];
    // Its sandbox cannot be had as root, which some containers are.
    if (process.getuid?.() === 0) options.push("--no-sandbox");
    const child = spawn(chromium, options, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    return new Browser(child, profile);
  }

  /**
   * Opens a page and runs an expression in it.
   * @returns its value, and what the browser complained of
   */
  async look<T>(
    url: string,
    { width, dark = false }: View,
    expression: string,
  ): Promise<{ value: T; complaints: string[] }> {
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
    const page = (method: string, params: object = {}) => this.send(method, params, String(sessionId));
    const complaints: string[] = [];
    const end = this.listen(({ method, params }) => {
      if (method === "Log.entryAdded") complaints.push(JSON.stringify(params));
    });
    await page("Log.enable");
    await page("Page.enable");
    await page("Emulation.setDeviceMetricsOverride", {
      width,
      height: 800,
      deviceScaleFactor: 1,
      mobile: false,
    });
    const features = [{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }];
    await page("Emulation.setEmulatedMedia", { features });
    const loaded = this.until(
      ({ method, sessionId: of }) => method === "Page.loadEventFired" && of === sessionId,
    );
    await page("Page.navigate", { url });
    await loaded;
    const { result } = await page("Runtime.evaluate", {
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    end();
    await this.send("Target.closeTarget", { targetId });
    return { value: (result as { value: T }).value, complaints };
  }

  private async send(method: string, params: object, sessionId?: string): Promise<Record<string, unknown>> {
    const id = ++this.last;
    const answered = this.until((message) => message.id === id);
    const request = { id, method, params, ...(sessionId !== undefined && { sessionId }) };
    (this.child.stdio[3] as Writable).write(`${JSON.stringify(request)}\0`);
    const { result = {}, error } = await answered;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  private until(wanted: (message: Message) => boolean): Promise<Message> {
    return new Promise((resolve) => {
      const end = this.listen((message) => {
        if (!wanted(message)) return;
        end();
        resolve(message);
      });
    });
  }

  private listen(listener: (message: Message) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private take(chunk: string): void {
    const messages = (this.rest + chunk).split("\0");
    this.rest = messages.pop() ?? "";
    for (const text of messages) {
      for (const listener of [...this.listeners]) listener(JSON.parse(text) as Message);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const end = once(this.child, "exit");
    this.child.kill("SIGKILL");
    await end;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
