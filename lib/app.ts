import { type App, type AppProps, Validations } from "aws-cdk-lib";
import { DISABLE_CREATION_STACK_TRACES } from "aws-cdk-lib/cx-api";
import { concerns } from "./acceptances/acceptance";
import { acknowledgeAccepted } from "./acceptances/acknowledge";
import { readAcceptances } from "./acceptances/read-acceptances";
import { type Bundles, buildBundles } from "./bundles";
import { chooseClass } from "./class/default-class";
import type { LabClass } from "./class/lab-class";
import { outletOf } from "./class/outlet";
import { readClass } from "./class/read-class";
import { ClassApp } from "./class-app";
import { GUARDRAILS } from "./guardrails";
import { GuardrailPlugin } from "./guardrails/plugin";
import { SeatStack } from "./stacks/seat-stack";
import { SharedStack } from "./stacks/shared-stack";

export { ClassError } from "./class/problem";

/**
 * What every synth of a class is: the same bytes wherever the repository lies, so no stack traces; and cheap, so without the
 * CDK's own validation, which a test runs once over each kind of template.
 */
export const APP_PROPS: AppProps = {
  autoSynth: false,
  analyticsReporting: false,
  builtinCloudFormationValidation: false,
  stackTraces: false,
  treeMetadata: false,
  postCliContext: { [DISABLE_CREATION_STACK_TRACES]: true },
};

/**
 * Makes the stacks of the class that the context names.
 * @param props for tests: an output folder, a context in place of the CDK CLI's
 * @returns the app, ready for `synth()`
 * @throws ClassError when the class cannot be used; nothing is synthesized then
 */
export function labApp(props: AppProps = {}): App {
  const app = new ClassApp({ ...APP_PROPS, ...props });
  const named: unknown = app.node.tryGetContext("class");
  const described = readClass(chooseClass(typeof named === "string" && named !== "" ? named : undefined));
  const labClass = withInstances(described, app.node.tryGetContext("instances"));
  using bundles = buildBundles(outletOf(labClass.pipeline));
  const [first, ...others] = labClass.seats;
  if (first === undefined) throw new Error(`The class ${labClass.name} has no seats.`);
  addStacks(app, labClass, bundles, [first]);
  app.stamp({ className: labClass.name, first, others });
  return app;
}

/**
 * Takes the generator hosts out where the context says `instances=no`, for `lab deploy --no-instances`: all else of a seat stands,
 * and the next deployment adds them. It is no word of the class file, since it is no property of the class (docs/decisions/0035).
 * @throws Error for a word that means nothing
 */
function withInstances(labClass: LabClass, wanted: unknown): LabClass {
  if (wanted === undefined || wanted === "yes") return labClass;
  if (wanted === "no") return { ...labClass, generators: 0 };
  throw new Error(`The context says instances=${String(wanted)}. Say yes or no.`);
}

/**
 * Adds the stacks of a class, and the rules that all of them keep.
 * @param seats some of the class's seats, for who needs no more of them
 */
export function addStacks(
  app: App,
  labClass: LabClass,
  bundles: Bundles,
  seats: readonly string[] = labClass.seats,
): void {
  addUncheckedStacks(app, labClass, bundles, seats);
  acknowledgeAccepted(
    app,
    readAcceptances().filter((one) => concerns(one, labClass)),
  );
  Validations.of(app).addPlugins(new GuardrailPlugin(GUARDRAILS));
}

/**
 * Adds the shared stack and one stack a seat.
 * @param seats some of the class's seats, for who needs no more of them
 */
export function addUncheckedStacks(
  app: App,
  labClass: LabClass,
  bundles: Bundles,
  seats: readonly string[] = labClass.seats,
): void {
  const shared = new SharedStack(app, labClass, bundles);
  for (const seat of seats) new SeatStack(app, { labClass, seat, shared, bundles });
}
