import { join } from "node:path";
import type { Command, InstancePlace, StandIn } from "../../core/package";
import { findJava } from "../java";
import { layDownProgram, modulesFolder } from "./program-file";
import { CONFIGURATION, UNIT } from "./unit";

/**
 * Amazon's Kinesis Agent: a stand-in in Node, or the real one where KINESIS_AGENT_HOME says where its jar is.
 * @see SPEC.md
 */
export const kinesisAgent: StandIn = {
  names: /^aws-kinesis-agent$/,
  files: {
    "/usr/lib/systemd/system/aws-kinesis-agent.service": UNIT,
    "/etc/aws-kinesis/agent.json": CONFIGURATION,
  },
  programs: [
    {
      paths: /^\/usr\/bin\/start-aws-kinesis-agent$/,
      command: (place) => commandOf(place, process.env),
    },
  ],
};

/**
 * @param env of the local cloud
 * @returns what runs the agent of an instance
 * @throws Error when a real agent is wished and this machine has no Java
 */
export async function commandOf(
  { root, directory, region }: InstancePlace,
  env: NodeJS.ProcessEnv,
): Promise<Command> {
  const program = await layDownProgram(join(directory, "programs"));
  const home = env.KINESIS_AGENT_HOME;
  const real = home
    ? ["--home", home, "--java", await findJava(env), "--work", join(directory, "kinesis-agent")]
    : [];
  return {
    command: process.execPath,
    args: [program, "--root", root, "--region", region, ...real],
    env: { NODE_PATH: modulesFolder() },
  };
}
