import {
  copyFileSync,
  lstatSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { CloudAssembly } from "aws-cdk-lib/cx-api";
import { seatStackName } from "../contract/outputs";
import { STACK_TAGS } from "../contract/tags";

/** A class's seats, of which one has been synthesized. */
export interface Seats {
  className: string;
  first: string;
  /** Those that are like it. */
  others: readonly string[];
}

/** What stands in a cloud assembly's manifest for a stack. */
interface StackArtifact {
  dependencies?: readonly string[];
  properties: { templateFile: string; tags?: Readonly<Record<string, string>> };
  additionalMetadataFile: string;
  displayName?: string;
}

interface Manifest {
  artifacts: Record<string, StackArtifact>;
}

const ASSETS = ".assets";

/**
 * Adds the stacks of further seats to a cloud assembly: under their own names and tags, with the template of the seat that is
 * there, which each has under a file name of its own as well (docs/decisions/0054).
 * @param folder of the assembly
 * @returns the assembly with all of them
 */
export function stampSeats(folder: string, { className, first, others }: Seats): CloudAssembly {
  const file = join(folder, "manifest.json");
  const manifest: Manifest = JSON.parse(readFileSync(file, "utf8"));
  const original = seatStackName(className, first);
  const artifact = manifest.artifacts[original];
  if (artifact === undefined) throw new Error(`The assembly in ${folder} has no stack ${original}.`);
  const { templateFile, tags } = artifact.properties;
  const metadata = JSON.stringify(
    JSON.parse(readFileSync(join(folder, artifact.additionalMetadataFile), "utf8")),
  );

  const artifacts: Manifest["artifacts"] = {};
  for (const [id, one] of Object.entries(manifest.artifacts)) {
    artifacts[id] = one;
    if (id !== original) continue;
    for (const seat of others) {
      const name = seatStackName(className, seat);
      const properties = {
        ...artifact.properties,
        templateFile: `${name}.template.json`,
        tags: tagged(tags, seat),
      };
      const additionalMetadataFile = `${name}.metadata.json`;
      link(folder, templateFile, properties.templateFile);
      writeFileSync(join(folder, additionalMetadataFile), renamed(metadata, original, name, first, seat));
      // The CDK CLI lets one stack wait for a list of assets, the last that names it; so each has a list, all of them one file.
      const assets = manifest.artifacts[`${original}${ASSETS}`];
      if (assets !== undefined) artifacts[`${name}${ASSETS}`] = assets;
      const dependencies = artifact.dependencies?.map((id) =>
        id === `${original}${ASSETS}` ? `${name}${ASSETS}` : id,
      );
      artifacts[name] = { ...artifact, dependencies, properties, additionalMetadataFile, displayName: name };
    }
  }
  writeFileSync(file, JSON.stringify({ ...manifest, artifacts }, undefined, 2));
  return new CloudAssembly(folder);
}

/** Takes away the links of an earlier synth: the CDK would write through them. */
export function removeLinks(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (name.endsWith(".template.json") && lstatSync(file).isSymbolicLink()) rmSync(file);
  }
}

const tagged = (tags: StackArtifact["properties"]["tags"], seat: string) => ({
  ...tags,
  [STACK_TAGS.seat]: seat,
});

/** Metadata tells the paths of constructs, which begin with the stack's name, and the stack's tags. */
function renamed(metadata: string, original: string, name: string, first: string, seat: string): string {
  return metadata
    .replaceAll(`"/${original}`, `"/${name}`)
    .replaceAll(`"${original}.`, `"${name}.`)
    .replaceAll(`"value":"${first}"`, `"value":"${seat}"`);
}

/** Some file systems have no symbolic links. */
function link(folder: string, target: string, name: string): void {
  const file = join(folder, name);
  rmSync(file, { force: true });
  try {
    symlinkSync(target, file);
  } catch {
    copyFileSync(join(folder, target), file);
  }
}
