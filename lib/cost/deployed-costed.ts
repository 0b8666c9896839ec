import { GENERATOR_ENVIRONMENT } from "../../contract/environment";
import { at, resourcesOf, type Template } from "../guardrails/template";
import type { Costed } from "./costed";

/** What the costs of a deployed class depend on, and how long a session of it lasts. */
export interface DeployedCosted extends Costed {
  sessionSeconds: number;
}

/**
 * Reads back from the templates that are deployed what a class's costs depend on: whoever looks at a class may have no file of it,
 * or one that says something else by now.
 * @param seat template of any seat: they differ in nothing that costs
 * @param shared template of what all seats share
 * @param pipeline the three words, which the seat's outputs tell
 */
export function deployedCosted(
  seat: Template,
  shared: Template,
  pipeline: Costed["pipeline"],
): DeployedCosted {
  const settings = resourcesOf(seat, "AWS::EC2::Instance")
    .map(([, { Metadata }]) => JSON.stringify(Metadata ?? {}))
    .filter((text) => settingOf(text, "rate") !== undefined);
  const [first = ""] = settings;
  return {
    pipeline,
    generators: settings.length,
    rate: settingOf(first, "rate") ?? 0,
    sessionSeconds: settingOf(first, "session") ?? 0,
    buffer: bufferOf(seat),
    network: hasEndpoints(shared) ? "private" : "public",
  };
}

/** The environment file of a generator stands in its host's metadata, between references to other resources. */
function settingOf(text: string, name: "rate" | "session"): number | undefined {
  const found = new RegExp(`${GENERATOR_ENVIRONMENT[name]}=([\\d.]+)`).exec(text);
  return found ? Number(found[1]) : undefined;
}

/** Firehose's own hints count where a template gives none. */
function bufferOf(seat: Template): Costed["buffer"] {
  const [stream] = resourcesOf(seat, "AWS::KinesisFirehose::DeliveryStream");
  const properties = stream?.[1].Properties;
  const hints =
    at(properties, "ExtendedS3DestinationConfiguration", "BufferingHints") ??
    at(properties, "RedshiftDestinationConfiguration", "S3Configuration", "BufferingHints");
  const [seconds, mebibytes] = [at(hints, "IntervalInSeconds"), at(hints, "SizeInMBs")];
  return { seconds: Number(seconds ?? 300), mebibytes: Number(mebibytes ?? 5) };
}

const hasEndpoints = (shared: Template): boolean =>
  resourcesOf(shared, "AWS::EC2::VPCEndpoint").some(
    ([, { Properties }]) => at(Properties, "VpcEndpointType") === "Interface",
  );
