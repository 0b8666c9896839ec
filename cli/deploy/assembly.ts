import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { LabError } from "../lab-error";

/** A stack of a cloud assembly: what is needed to deploy it. */
export interface AssembledStack {
  name: string;
  /** Path of the template. */
  templateFile: string;
  tags: Readonly<Record<string, string>>;
  /** `s3://bucket/key` of the template, once it is published. */
  templateUrl: string;
  /** Role that deploys, and role by which CloudFormation makes the resources. */
  deployRole?: string;
  executionRole?: string;
  bootstrap: { parameter: string; version: number };
  /** Files that have to be in the account before, the template among them. */
  assets: readonly FileAsset[];
}

export interface FileAsset {
  /** Path of a file, or of the folder that is packed. */
  path: string;
  packaging: "file" | "zip";
  bucket: string;
  key: string;
  /** Role that may write there. */
  role?: string;
}

/** Names that a manifest leaves open, since it is made without credentials. */
export interface Place {
  account: string;
  region: string;
  partition: string;
}

interface Manifest {
  artifacts: Readonly<Record<string, Artifact>>;
}

type Artifact =
  | { type: typeof STACK; properties: StackProperties; dependencies?: readonly string[] }
  | { type: typeof ASSETS; properties: { file: string } }
  | { type: "cdk:tree" };

interface StackProperties {
  templateFile: string;
  tags?: Readonly<Record<string, string>>;
  assumeRoleArn?: string;
  cloudFormationExecutionRoleArn?: string;
  stackTemplateAssetObjectUrl?: string;
  requiresBootstrapStackVersion?: number;
  bootstrapStackVersionSsmParameter?: string;
}

interface AssetManifest {
  files: Readonly<
    Record<string, { source: { path: string; packaging: "file" | "zip" }; destinations: Destinations }>
  >;
  dockerImages?: Readonly<Record<string, unknown>>;
}

type Destinations = Readonly<
  Record<string, { bucketName: string; objectKey: string; assumeRoleArn?: string }>
>;

/** Kinds of artifacts that matter here. */
const STACK = "aws:cloudformation:stack";
const ASSETS = "cdk:asset-manifest";

/**
 * Reads the stacks of a cloud assembly, in the order in which the app made them.
 * @see https://docs.aws.amazon.com/cdk/v2/guide/deploy.html#deploy-how-synth-assembly
 */
export async function readAssembly(folder: string, place: Place): Promise<AssembledStack[]> {
  const manifest = parse<Manifest>(await readFile(join(folder, "manifest.json"), "utf8"), place);
  const read = new Map<string, Promise<FileAsset[]>>();
  const assetsOf = (id: string): Promise<FileAsset[]> | undefined => {
    const artifact = manifest.artifacts[id];
    if (artifact?.type !== ASSETS) return undefined;
    const { file } = artifact.properties;
    const assets = read.get(file) ?? readAssets(folder, file, place);
    read.set(file, assets);
    return assets;
  };
  const stacks: AssembledStack[] = [];
  for (const [name, artifact] of Object.entries(manifest.artifacts)) {
    if (artifact.type !== STACK) continue;
    const assets = await Promise.all((artifact.dependencies ?? []).map(assetsOf));
    stacks.push(
      toStack(
        folder,
        name,
        artifact.properties,
        assets.flatMap((some) => some ?? []),
      ),
    );
  }
  return stacks;
}

function toStack(
  folder: string,
  name: string,
  properties: StackProperties,
  assets: readonly FileAsset[],
): AssembledStack {
  const { stackTemplateAssetObjectUrl: templateUrl, bootstrapStackVersionSsmParameter: parameter } =
    properties;
  if (templateUrl === undefined || parameter === undefined) {
    throw new LabError(
      `The stack ${name} is not made for an account that is bootstrapped for the CDK.`,
      "Deploy it with npx cdk deploy.",
    );
  }
  return {
    name,
    templateFile: join(folder, properties.templateFile),
    tags: properties.tags ?? {},
    templateUrl,
    deployRole: properties.assumeRoleArn,
    executionRole: properties.cloudFormationExecutionRoleArn,
    bootstrap: { parameter, version: properties.requiresBootstrapStackVersion ?? 1 },
    assets,
  };
}

async function readAssets(folder: string, name: string, place: Place): Promise<FileAsset[]> {
  const text = await readFile(join(folder, name), "utf8");
  const { files, dockerImages = {} } = parse<AssetManifest>(text, place);
  if (Object.keys(dockerImages).length > 0) {
    throw new LabError(
      "The class has a container image, which lab deploy does not build.",
      "Deploy it with npx cdk deploy --all.",
    );
  }
  return Object.values(files).flatMap(({ source, destinations }) =>
    Object.values(destinations).map(({ bucketName, objectKey, assumeRoleArn }) => ({
      path: join(folder, source.path),
      packaging: source.packaging,
      bucket: bucketName,
      key: objectKey,
      role: assumeRoleArn,
    })),
  );
}

/** CloudFormation's pseudo parameters, as a manifest spells them. */
const OPEN = /\$\{AWS::(Partition|AccountId|Region)\}/g;

function parse<T>(text: string, { account, region, partition }: Place): T {
  const values: Readonly<Record<string, string>> = {
    Partition: partition,
    AccountId: account,
    Region: region,
  };
  return JSON.parse(text.replace(OPEN, (whole, name: string) => values[name] ?? whole)) as T;
}
