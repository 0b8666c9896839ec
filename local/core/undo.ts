/**
 * What was started, to be ended in reverse: each step of a start puts its end here. It serves a start that fails half-way and
 * an ordinary stop alike.
 */
export class Undo {
  private readonly steps: (() => unknown)[] = [];
  private done: Promise<void> | undefined;

  /** @throws Error when everything has been told to end: what starts after that would never end */
  add(end: () => unknown): void {
    if (this.done) throw new Error("nothing starts any more, the rest is being stopped");
    this.steps.push(end);
  }

  /** Ends everything, once; a step that fails does not keep the others from ending, and its error is thrown at the end. */
  run(): Promise<void> {
    this.done ??= this.runSteps();
    return this.done;
  }

  private async runSteps(): Promise<void> {
    const errors: unknown[] = [];
    for (const end of this.steps.reverse()) {
      try {
        await end();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0)
      throw errors.length === 1 ? errors[0] : new AggregateError(errors, "several parts did not end");
  }
}
