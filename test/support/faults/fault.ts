import { CfnResource, type Stack } from "aws-cdk-lib";
import type { LabClass } from "../../../lib/class/lab-class";

/** One defect, put into an otherwise clean stack. */
export interface Fault {
  /** What is wrong, as a reader of the table says it. */
  name: string;
  /** The rule that has to find it on every machine, as `validator/rule`; the others may find it too. */
  caughtBy: string;
  /** Seats when absent. */
  stack?: "shared";
  inject(stack: Stack): void;
}

/** One defect of a class as a whole. */
export interface ClassFault {
  name: string;
  caughtBy: string;
  /** How the class differs from a clean one. */
  labClass?: Partial<LabClass>;
  /** What is changed in every seat's stack. */
  inject?(seat: Stack): void;
}

/** @returns the one resource of that type in a stack, or the one whose path ends so */
export function find<T extends CfnResource>(stack: Stack, type: new (...args: never[]) => T, ending = ""): T {
  const found = stack.node
    .findAll()
    .find((construct): construct is T => construct instanceof type && construct.node.path.endsWith(ending));
  if (found === undefined) throw new Error(`${stack.node.path} has no ${type.name} ${ending}`);
  return found;
}

/** @returns the resource at a path in the stack */
export function resourceAt(stack: Stack, path: string): CfnResource {
  const found = stack.node.findAll().find(({ node }) => node.path === `${stack.node.path}/${path}`);
  if (!CfnResource.isCfnResource(found)) throw new Error(`${path} is no resource`);
  return found;
}
