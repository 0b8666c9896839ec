import { setTimeout as pause } from "node:timers/promises";
import type { CloudFormationClient, Stack } from "@aws-sdk/client-cloudformation";
import { classStacks } from "./class-stacks";

type Test = (stack: Stack | undefined) => boolean;

interface Waiting {
  name: string;
  test: Test;
  resolve(stack: Stack | undefined): void;
  reject(reason: unknown): void;
}

/** A look at hundreds of stacks takes its time; at least so many times as long nobody looks. */
const REST = 3;

/**
 * Watches all stacks of a class by one request for the list of them, however many are waited for: a request a stack and second
 * is what thirty stacks are throttled for.
 */
export class StackWatch {
  private readonly waiting = new Set<Waiting>();
  private running = false;

  constructor(
    private readonly client: CloudFormationClient,
    private readonly className: string,
    /** Milliseconds between two looks. */
    private readonly poll: number,
    private readonly signal: AbortSignal,
    /** Is handed what each look finds. */
    private readonly told: (stacks: ReadonlyMap<string, Stack>) => void = () => undefined,
  ) {}

  /**
   * Waits until a stack is as it should be; undefined stands for one that is not there.
   * @throws whatever the look throws, or the signal's reason
   */
  until(name: string, test: Test): Promise<Stack | undefined> {
    return new Promise((resolve, reject) => {
      this.waiting.add({ name, test, resolve, reject });
      if (!this.running) void this.run();
    });
  }

  /** Looks as long as somebody waits. Who comes during a look has to be answered by the next one. */
  private async run(): Promise<void> {
    this.running = true;
    try {
      while (this.waiting.size > 0) {
        const asked = [...this.waiting];
        const begun = performance.now();
        const stacks = await classStacks(this.client, this.className, this.signal);
        const took = performance.now() - begun;
        this.told(stacks);
        for (const one of asked) this.answer(one, stacks);
        if (this.waiting.size > 0)
          await pause(Math.max(this.poll, REST * took), undefined, { signal: this.signal });
      }
    } catch (error) {
      for (const { reject } of this.waiting) reject(this.signal.aborted ? this.signal.reason : error);
      this.waiting.clear();
    } finally {
      this.running = false;
    }
  }

  private answer(one: Waiting, stacks: ReadonlyMap<string, Stack>): void {
    const stack = stacks.get(one.name);
    if (!one.test(stack)) return;
    this.waiting.delete(one);
    one.resolve(stack);
  }
}
