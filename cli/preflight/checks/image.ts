import { DescribeImagesCommand } from "@aws-sdk/client-ec2";
import { GetParameterCommand } from "@aws-sdk/client-ssm";
import { DEFAULT_IMAGE_PARAMETER } from "../../../lib/facts/images";
import { type Finding, noGo, ok, type PreflightCheck, warn } from "../preflight-check";
import type { AccountRoom } from "../room";

const ARCHITECTURE = "arm64";

/** Whether the generators' image is there, fits, and stays the one that it is. */
export const image: PreflightCheck = {
  name: "image",
  about: "account",
  async look(room) {
    const named = room.labClass.image ?? DEFAULT_IMAGE_PARAMETER;
    const pinned = named.startsWith("ami-");
    const id = pinned ? named : await parameterValue(room, named);
    if (id === undefined) {
      const fix = "Correct `image` in the class file, or leave it out for Amazon Linux 2023.";
      return [noGo(`There is no parameter ${named} in ${room.account.region}.`, fix)];
    }
    return [...(await judgeImage(room, id)), ...(pinned ? [] : [moves(named, id)])];
  },
};

async function parameterValue({ clients, signal }: AccountRoom, Name: string): Promise<string | undefined> {
  try {
    const { Parameter } = await clients.ssm.send(new GetParameterCommand({ Name }), { abortSignal: signal });
    return Parameter?.Value;
  } catch (error) {
    if (error instanceof Error && error.name === "ParameterNotFound") return undefined;
    throw error;
  }
}

async function judgeImage({ account, clients, signal }: AccountRoom, id: string): Promise<Finding[]> {
  const found = await find();
  if (found === undefined) {
    const fix = "Name an AMI of this Region in the class file: their ids differ from Region to Region.";
    return [noGo(`There is no image ${id} in ${account.region}.`, fix)];
  }
  if (found.Architecture !== ARCHITECTURE) {
    const what = `The image ${id} is for ${found.Architecture}, and the generators are ${ARCHITECTURE}.`;
    return [noGo(what, `Name an image for ${ARCHITECTURE} in the class file.`)];
  }
  if (found.State !== "available")
    return [noGo(`The image ${id} is ${found.State}.`, "Name another in the class file.")];
  return [ok(`The image ${id} is ${found.Name ?? "there"}.`)];

  async function find() {
    try {
      const { Images: [first] = [] } = await clients.ec2.send(new DescribeImagesCommand({ ImageIds: [id] }), {
        abortSignal: signal,
      });
      return first;
    } catch (error) {
      if (error instanceof Error && error.name.startsWith("InvalidAMIID")) return undefined;
      throw error;
    }
  }
}

const moves = (parameter: string, id: string): Finding =>
  warn(
    `The image comes from ${parameter}, which is looked up anew at every update: a newer one replaces running generators.`,
    `Write \`image: ${id}\` into the class file, and it stays this one.`,
  );
