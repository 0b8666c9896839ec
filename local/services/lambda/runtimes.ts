import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { notModelled } from "../../core/errors";
import { invalidParameterValue } from "./errors";

/** Runtimes that run here: Node's with the Node of the cloud, Python's with the machine's `python3`. */
const NODE = ["nodejs20.x", "nodejs22.x", "nodejs24.x"];
const PYTHON = ["python3.10", "python3.11", "python3.12", "python3.13", "python3.14"];

/** Runtimes that AWS has, for which the local cloud has no program. */
const OTHERS = [
  "java8.al2",
  "java11",
  "java17",
  "java21",
  "java25",
  "dotnet8",
  "dotnet10",
  "ruby3.2",
  "ruby3.3",
  "ruby3.4",
  "provided.al2",
  "provided.al2023",
];

/**
 * Runtimes with which AWS makes no new functions any more.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html#runtime-support-policy
 */
const RETIRED = [
  "nodejs",
  "nodejs4.3",
  "nodejs4.3-edge",
  "nodejs6.10",
  "nodejs8.10",
  "nodejs10.x",
  "nodejs12.x",
  "nodejs14.x",
  "nodejs16.x",
  "nodejs18.x",
  "java8",
  "python2.7",
  "python3.6",
  "python3.7",
  "python3.8",
  "python3.9",
  "dotnetcore1.0",
  "dotnetcore2.0",
  "dotnetcore2.1",
  "dotnetcore3.1",
  "dotnet6",
  "go1.x",
  "ruby2.5",
  "ruby2.7",
  "provided",
];

/** Every runtime that the service model names. */
export const RUNTIMES: readonly string[] = [...RETIRED, ...NODE, ...PYTHON, ...OTHERS];

/** @returns which program runs functions of a runtime */
export const languageOf = (runtime: string): "node" | "python" =>
  runtime.startsWith("python") ? "python" : "node";

/**
 * @param path where programs are looked for, as in PATH
 * @throws AwsError when AWS takes no new function of the runtime, or the local cloud cannot run it
 */
export function checkRuntime(runtime: string, path = process.env.PATH ?? ""): void {
  if (RETIRED.includes(runtime)) {
    throw invalidParameterValue(
      `The runtime parameter of ${runtime} is no longer supported for creating or updating AWS Lambda functions. We recommend you use a supported runtime while creating or updating functions.`,
    );
  }
  if (OTHERS.includes(runtime)) throw notModelled(`lambda runtime ${runtime}`);
  if (languageOf(runtime) === "python" && findProgram("python3", path) === undefined) {
    throw notModelled(`lambda runtime ${runtime} on a machine without python3`);
  }
}

/** @returns the full path of a program, or undefined when the machine has none */
export function findProgram(name: string, path: string): string | undefined {
  return path
    .split(delimiter)
    .map((directory) => join(directory, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
