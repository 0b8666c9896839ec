import { join } from "node:path";
import { applies, stepsOf, USUAL_SEAT } from "../../checks";
import { check } from "../../cli/steps/check";
import { solve } from "../../cli/steps/solve";
import { linesWith } from "../../examples/solutions/bucket";
import { readClass } from "../../lib/class/read-class";
import type { WrongAttempt } from "../fixtures/wrong-attempts";
import { openSeat, tryWrongly, untilEvent } from "./checks-lab";
import { type ClassFolder, classFolder } from "./class-folder";
import { startTestCloud, type TestCloud } from "./cloud";
import { inventory } from "./inventory";
import { cdkCli } from "./program";
import { ROOT } from "./source-files";

/** What one part of a journey may take; a machine that does other things as well is slower. */
const DEPLOY_MS = 300_000;
const STEPS_MS = 600_000;
const WRONG_MS = 120_000;

/** How far the lines of each host have to have come, without a gap. */
const WANTED = 20;

/**
 * Declares the tests of a pipeline's class: the real CDK CLI deploys it, its lines arrive, the first of its seats goes from no
 * step to all of them with the reference solutions, the second stays red with wrong attempts, and `cdk destroy` leaves nothing.
 * @param name its folder below examples
 * @param wrong attempts at the steps that only this pipeline has
 */
export function pipelineJourney(name: string, wrong: readonly WrongAttempt[]): void {
  const file = join(ROOT, "examples", name, "class.yaml");
  const context = `class=${file}`;
  const { name: className, seats, generators } = readClass(file);
  const [first = "", second = ""] = seats;
  let cloud: TestCloud;
  let folder: ClassFolder;
  let before: Awaited<ReturnType<typeof inventory>>;

  const open = (seat: string) => openSeat(cloud, folder, className, seat);

  beforeAll(async () => {
    folder = classFolder();
    cloud = await startTestCloud();
    before = await inventory(cloud);
    await cdkCli(cloud, "deploy", "--all", "--require-approval", "never", "-c", context);
  }, DEPLOY_MS);

  afterAll(async () => {
    await cloud.stop();
    folder[Symbol.dispose]();
  });

  test(
    "lines of every server arrive in the bucket, none of them missing",
    async () => {
      using seat = await open(first);
      const lab = { ...seat.lab, signal: new AbortController().signal };
      await untilEvent(cloud)(async () => {
        for (let server = 1; server <= generators; server++) {
          const arrived = await linesWith(lab, "logs/", `"ident":"web${server}.`);
          const numbers = new Set(arrived.map(({ line }) => Number(/"web\d+\.(\d+)"/.exec(line)?.[1])));
          for (let number = 0; number < WANTED; number++) if (!numbers.has(number)) return undefined;
        }
        return true;
      });
    },
    STEPS_MS,
  );

  test(
    "a seat goes from no step to all of them, each by its own solution",
    async () => {
      using seat = await open(first);
      const own = stepsOf(seat.lab.seat);
      for (const step of own) expect(await check(seat, step)).toMatchObject({ passed: false });
      for (const [index, step] of own.entries()) {
        expect(await solve(seat, step, untilEvent(cloud))).toMatchObject({ step: step.id, passed: true });
        for (const later of own.slice(index + 1))
          expect(await check(seat, later)).toMatchObject({ passed: false });
      }
      const { steps } = seat.notebook.read();
      expect(own.filter(({ id }) => steps[id]?.passed === undefined)).toEqual([]);
    },
    STEPS_MS,
  );

  test("each step that only such a pipeline has is attempted wrongly as well", async () => {
    using seat = await open(second);
    const special = stepsOf(seat.lab.seat).filter((step) => !applies(step, USUAL_SEAT));
    const attempted = new Set(wrong.map(({ step }) => step));
    expect(special.filter((step) => !attempted.has(step.name))).toEqual([]);
  });

  if (wrong.length > 0) {
    test.each(wrong)(
      "$step stays red with $what",
      async (attempt) => {
        using seat = await open(second);
        const { passed, score } = await tryWrongly(seat, attempt, untilEvent(cloud));
        expect(passed).toBe(false);
        expect(score.met).toBeLessThan(score.of);
      },
      WRONG_MS,
    );
  }

  test(
    "destroyed, it leaves nothing",
    async () => {
      await cdkCli(cloud, "destroy", "--all", "--force", "-c", context);
      expect(await inventory(cloud)).toEqual(before);
    },
    DEPLOY_MS,
  );
}
