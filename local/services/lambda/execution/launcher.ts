import { mkdir, rm } from "node:fs/promises";
import type { Cloud, Session } from "../../../core/cloud";
import { isAwsError } from "../../../core/errors";
import { uuid } from "../../../core/ids";
import { spawnLeashed } from "../../../core/leash";
import type { CodeStore } from "../code/code-store";
import { roleNotAssumable } from "../errors";
import { functionArn } from "../names";
import { sessionName } from "../role";
import { findProgram, languageOf } from "../runtimes";
import { runtimeVersionArn } from "../shapes";
import type { Configuration } from "../store";
import { Environment } from "./environment";
import { jsonLog, type PlatformLog, textLog } from "./log-lines";
import { LogSink } from "./log-sink";
import { type Programs, preparePrograms } from "./programs";
import type { RuntimeApi } from "./runtime-api";
import { environmentVariables } from "./variables";

/** A version of a function, as an environment runs it. */
export interface Target {
  name: string;
  configuration: Configuration;
}

/** An environment with what surrounds it. */
export interface Launched {
  environment: Environment;
  target: Target;
  log: LogSink;
  platform: PlatformLog;
  /** When its credentials end, milliseconds since 1970. */
  expires: number;
}

/** Starts execution environments. */
export class Launcher {
  private ready: Promise<Programs> | undefined;

  constructor(
    private readonly cloud: Cloud,
    private readonly code: CodeStore,
    private readonly api: RuntimeApi,
  ) {}

  /** @throws AwsError when the function's role does not let Lambda in */
  async launch(target: Target): Promise<Launched> {
    const { cloud } = this;
    const { name, configuration } = target;
    const session = await this.assume(target);
    this.ready ??= this.prepare();
    const programs = await this.ready;
    const id = uuid();
    const logStream = this.logStream(configuration.version, id);
    const temporary = cloud.state.path("tmp", id);
    await mkdir(temporary, { recursive: true });
    const taskRoot = this.code.files(configuration.code);
    const env = environmentVariables({
      cloud,
      functionName: name,
      configuration,
      credentials: session.credentials,
      environmentId: id,
      logStream,
      taskRoot,
      modules: programs.modules,
      temporary,
    });
    const { command, args } = commandOf(configuration, programs);
    const child = spawnLeashed(command, args, { cwd: taskRoot, env, pipes: 1 });
    const log = new LogSink(cloud, session.identity, configuration.logging.LogGroup, logStream);
    const environment = new Environment(id, child, log, cloud.clock);
    this.api.add(environment);
    void environment.ended.then(() => remove(temporary));
    const platform = this.platformLog(configuration);
    log.write(
      platform.initStart(
        runtimeVersion(configuration),
        runtimeVersionArn(cloud.region, configuration.runtime),
      ),
    );
    return { environment, target, log, platform, expires: session.credentials.expires };
  }

  /** Removes what a crash has left, and makes the programs ready; tried again at the next launch when it fails. */
  private async prepare(): Promise<Programs> {
    try {
      await remove(this.cloud.state.path("tmp"));
      return await preparePrograms(this.cloud.state);
    } catch (error) {
      this.ready = undefined;
      throw error;
    }
  }

  private async assume({ name, configuration }: Target): Promise<Session> {
    try {
      return await this.cloud.assume({
        roleArn: configuration.role,
        service: "lambda.amazonaws.com",
        sessionName: sessionName(name),
        sourceArn: functionArn(this.cloud, { name }),
      });
    } catch (error) {
      if (isAwsError(error)) throw roleNotAssumable();
      throw error;
    }
  }

  /** `2026/01/15/[$LATEST]0123456789abcdef0123456789abcdef` */
  private logStream(version: string, id: string): string {
    const day = new Date(this.cloud.clock.now()).toISOString().slice(0, 10).replaceAll("-", "/");
    return `${day}/[${version}]${id.replaceAll("-", "")}`;
  }

  private platformLog({ logging }: Configuration): PlatformLog {
    const now = (): Date => new Date(this.cloud.clock.now());
    return logging.LogFormat === "JSON" ? jsonLog(now) : textLog(now);
  }
}

/** What cannot be removed now is removed at the next start. */
const remove = (directory: string): Promise<void> =>
  rm(directory, { recursive: true, force: true }).catch(() => undefined);

function commandOf(
  { runtime, memory }: Configuration,
  programs: Programs,
): { command: string; args: string[] } {
  if (languageOf(runtime) === "python") {
    const command = findProgram("python3", process.env.PATH ?? "") ?? "python3";
    return { command, args: ["-u", programs.python] };
  }
  // The heap's limit stands for the memory of the function: what goes beyond ends the process, as on AWS.
  const limit = `--max-old-space-size=${memory}`;
  return { command: process.execPath, args: [limit, "--require", programs.redirect, programs.main] };
}

/** `nodejs:22.v20.20.2`: the runtime that was asked for, and the version that runs. */
function runtimeVersion({ runtime }: Configuration): string {
  const [, language, major] = /^([a-z]+)(.*?)(?:\.x)?$/.exec(runtime) ?? [];
  return `${language}:${major}.${language === "nodejs" ? process.version : "v1"}`;
}
