import {
  END_OF_LIFE_AS_OF,
  type Ending,
  imageEnding,
  kafkaEnding,
  packageEnding,
  runtimeEnding,
} from "../../facts/end-of-life";
import type { Finding, Review } from "../../guardrails/guardrail";
import { imageName } from "../../guardrails/image-name";
import { launchesOf } from "../../guardrails/launches";
import { at, resourcesOf, type Template } from "../../guardrails/template";

/** A term and the holidays around it: who is warned by now has time. */
const WARNED_DAYS = 180;
const DAY = 24 * 3600 * 1000;

/** @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html */
export const endOfLife: Review = {
  name: "end-of-life",
  why: "What is out of support gets no security fixes, and one day AWS refuses to make it.",
  fix: "Move to a version that is supported; lib/facts/tables/end-of-life.json has the days.",
  check(template, now) {
    return [runtimes, images, packages, engines].flatMap((look) => look(template, now));
  },
};

function runtimes(template: Template, now: Date): Finding[] {
  return resourcesOf(template, "AWS::Lambda::Function").flatMap(([resource, { Properties }]): Finding[] => {
    const runtime = at(Properties, "Runtime");
    if (typeof runtime !== "string") return [];
    const property = "Properties.Runtime";
    const ending = runtimeEnding(runtime);
    if (ending !== undefined) return judge({ resource, property }, ending, now);
    const what = `the table of ${END_OF_LIFE_AS_OF} does not know the runtime ${runtime}`;
    return [{ resource, property, what, severity: "warning" }];
  });
}

function images(template: Template, now: Date): Finding[] {
  return launchesOf(template).flatMap(({ resource, path, properties }) => {
    const name = imageName(template, at(properties, "ImageId"));
    const ending = name === undefined ? undefined : imageEnding(name);
    return ending === undefined ? [] : judge({ resource, property: `${path}.ImageId` }, ending, now);
  });
}

/** Packages that CloudFormation Init puts on a host. */
function packages(template: Template, now: Date): Finding[] {
  const init = "AWS::CloudFormation::Init";
  return resourcesOf(template, "AWS::EC2::Instance", "AWS::EC2::LaunchTemplate").flatMap(
    ([resource, { Metadata }]) =>
      Object.entries(at(Metadata, init) ?? {}).flatMap(([config, parts]) =>
        Object.keys(at(parts, "packages", "yum") ?? {}).flatMap((name) => {
          const ending = packageEnding(name);
          const property = `Metadata.${init}.${config}.packages.yum.${name}`;
          return ending === undefined ? [] : judge({ resource, property }, ending, now);
        }),
      ),
  );
}

function engines(template: Template, now: Date): Finding[] {
  return resourcesOf(template, "AWS::MSK::Cluster").flatMap(([resource, { Properties }]) => {
    const ending = kafkaEnding(String(at(Properties, "KafkaVersion")));
    return ending === undefined ? [] : judge({ resource, property: "Properties.KafkaVersion" }, ending, now);
  });
}

function judge(place: { resource: string; property: string }, { name, ends }: Ending, now: Date): Finding[] {
  // The last day of support is a day of support.
  const left = Date.parse(ends) + DAY - now.getTime();
  if (left <= 0) return [{ ...place, what: `support for ${name} ended on ${ends}` }];
  const days = Math.floor(left / DAY);
  if (days > WARNED_DAYS) return [];
  return [{ ...place, what: `support for ${name} ends on ${ends}, in ${days} days`, severity: "warning" }];
}
