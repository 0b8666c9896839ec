import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GLOBAL, REGIONAL } from "./catalogue";
import { systemClock } from "./core/clock";
import { EventBus } from "./core/events";
import { HOME_REGION } from "./core/regions";
import type { PropertyTable, ResourceType } from "./core/resource-type";
import type { Service } from "./core/service";
import { loadModel } from "./gateway/wire/model";
import { createServices } from "./regions";
import { createIam } from "./services/iam";
import { createSts } from "./services/sts";
import { Surroundings } from "./surroundings";

/** Where each service says in words what it models, what not, and what it chose. */
const SPECS: Readonly<Record<string, string>> = { cloudformation: "engine" };

/** Packages of instances that say the same, by their folder. */
const PACKAGES: Readonly<Record<string, string>> = { "aws-kinesis-agent": "packages/kinesis-agent" };

const HEAD = `# Fidelity

What the local cloud does as AWS does, and what not. Written by \`npm run docs\` from the services' own tables; a test
keeps it current. Whatever is not listed here is refused by name, before anything is created.
`;

/**
 * Describes what is modelled, from the lists that the services work by.
 * @returns the text of local/FIDELITY.md
 */
export async function describeFidelity(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "loglab-fidelity-"));
  const surroundings = new Surroundings({
    clock: systemClock,
    events: new EventBus(() => 0),
    directory,
    durable: false,
    signal: new AbortController().signal,
    endpoint: () => "http://127.0.0.1",
    call: nothing,
    assume: nothing,
    callback: nothing,
    route: () => () => undefined,
  });
  try {
    const open = (name: string) => surroundings.open(name, "all", HOME_REGION);
    const services = [
      createIam(await open("iam")),
      createSts(await open("sts")),
      ...(await createServices({ ...GLOBAL, ...REGIONAL }, open)).values(),
    ].sort((a, b) => (a.name < b.name ? -1 : 1));
    const sections = await Promise.all(services.map(describeService));
    const packages = await Promise.all(Object.entries(PACKAGES).map(describePackage));
    return [HEAD, summary(services), ...sections, ...packages].join("\n");
  } finally {
    await surroundings.close();
    await rm(directory, { recursive: true, force: true });
  }
}

function nothing(): never {
  throw new Error("a service is described, not run");
}

function summary(services: readonly Service[]): string {
  const rows = services.map((service) => {
    const known = loadModel(service.client).operations().length;
    return `| [${service.name}](#${service.name}) | ${service.actions.length} of ${known} | ${service.resourceTypes.length} |`;
  });
  return ["| service | operations | CloudFormation types |", "|---|--:|--:|", ...rows, ""].join("\n");
}

async function describeService(service: Service): Promise<string> {
  const operations = service.actions.map(({ name }) => name).sort();
  const path = SPECS[service.name] ?? `services/${folderOf(service)}`;
  const spec = await readFile(join(__dirname, path, "SPEC.md"), "utf8");
  return [
    `## ${service.name}`,
    "",
    `Operations: ${operations.join(", ")}.`,
    "",
    ...service.resourceTypes.flatMap(describeType),
    demote(spec),
  ].join("\n");
}

async function describePackage([name, path]: [string, string]): Promise<string> {
  const spec = await readFile(join(__dirname, path, "SPEC.md"), "utf8");
  return [`## ${name}, a package of instances`, "", demote(spec)].join("\n");
}

/** A service's folder has its name, but for CloudWatch, which signs as `monitoring`. */
const folderOf = ({ name }: Service): string => (name === "monitoring" ? "cloudwatch" : name);

function describeType({ type, properties, attributes }: ResourceType): string[] {
  const paths = propertyPaths(properties);
  const gets = attributes.length > 0 ? ` GetAtt: ${attributes.join(", ")}.` : "";
  return [`**${type}**: ${paths.length > 0 ? paths.join(", ") : "no properties"}.${gets}`, ""];
}

/** Paths of all modelled properties; one whose change replaces the resource is marked with an asterisk. */
function propertyPaths(table: PropertyTable, prefix = ""): string[] {
  return Object.entries(table).flatMap(([name, property]) => {
    const path = prefix + name + (property.update === "replace" ? "\\*" : "");
    const members = property.members ?? property.of?.members;
    return members ? [path, ...propertyPaths(members, `${prefix}${name}.`)] : [path];
  });
}

/** The service's SPEC.md below the generated lists: without its title, headings one level down. */
function demote(spec: string): string {
  return spec
    .replace(/^# .*\n+/, "")
    .replace(/^## /gm, "### ")
    .trimEnd()
    .concat("\n");
}
