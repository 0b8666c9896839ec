import { readAssembly } from "../../../cli/deploy/assembly";
import { type ClassFolder, classFolder } from "../../support/class-folder";

const PLACE = { account: "123456789012", region: "cn-north-1", partition: "aws-cn" };

const stack = (more: object = {}, dependencies: string[] = ["A.assets"]) => ({
  type: "aws:cloudformation:stack",
  dependencies,
  properties: {
    templateFile: "A.template.json",
    tags: { "loglab:seat": "s01" },
    assumeRoleArn: `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/deploy-\${AWS::Region}`,
    cloudFormationExecutionRoleArn: `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/exec`,
    stackTemplateAssetObjectUrl: `s3://assets-\${AWS::AccountId}/abc.json`,
    requiresBootstrapStackVersion: 6,
    bootstrapStackVersionSsmParameter: "/cdk-bootstrap/x/version",
    ...more,
  },
});

function write(folder: ClassFolder, artifacts: object, assets: object): void {
  folder.write("manifest.json", JSON.stringify({ artifacts }));
  folder.write("A.assets.json", JSON.stringify(assets));
}

const FILES = {
  files: {
    abc: {
      source: { path: "asset.abc", packaging: "zip" },
      destinations: {
        here: { bucketName: `assets-\${AWS::AccountId}`, objectKey: "abc.zip", assumeRoleArn: "arn:role" },
      },
    },
  },
};

const MANIFEST = { type: "cdk:asset-manifest", properties: { file: "A.assets.json" } };

test("fills in the account, and gives stacks that share a manifest of assets the same assets", async () => {
  using folder = classFolder();
  write(folder, { "A.assets": MANIFEST, A: stack(), B: stack(), Tree: { type: "cdk:tree" } }, FILES);
  const [one, other] = await readAssembly(folder.path, PLACE);
  expect(one).toEqual({
    name: "A",
    templateFile: `${folder.path}/A.template.json`,
    tags: { "loglab:seat": "s01" },
    templateUrl: "s3://assets-123456789012/abc.json",
    deployRole: "arn:aws-cn:iam::123456789012:role/deploy-cn-north-1",
    executionRole: "arn:aws-cn:iam::123456789012:role/exec",
    bootstrap: { parameter: "/cdk-bootstrap/x/version", version: 6 },
    assets: [
      {
        path: `${folder.path}/asset.abc`,
        packaging: "zip",
        bucket: "assets-123456789012",
        key: "abc.zip",
        role: "arn:role",
      },
    ],
  });
  expect(other).toMatchObject({ name: "B", assets: one?.assets });
});

test("refuses what it cannot deploy: container images, and stacks for no bootstrap", async () => {
  using folder = classFolder();
  write(folder, { "A.assets": MANIFEST, A: stack() }, { files: {}, dockerImages: { x: {} } });
  await expect(readAssembly(folder.path, PLACE)).rejects.toThrow("container image");
  write(folder, { A: stack({ stackTemplateAssetObjectUrl: undefined }, []) }, FILES);
  await expect(readAssembly(folder.path, PLACE)).rejects.toThrow(
    "not made for an account that is bootstrapped",
  );
});
