import {
  CREATING,
  codeSha256,
  describeAlias,
  describeConfiguration,
  runtimeVersionArn,
} from "../../../../local/services/lambda/shapes";
import { LambdaStore } from "../../../../local/services/lambda/store";
import { fakeCloud } from "../../../support/fake-cloud";
import { configurationOf } from "../../../support/lambda-records";

const arn = "arn:aws:lambda:us-east-1:000000000000:function:f";

test("prints the hash of the code in base64", () => {
  expect(codeSha256({ id: "00ff", size: 1 })).toBe("AP8=");
});

test("describes a version as AWS does", async () => {
  await using cloud = await fakeCloud();
  const store = new LambdaStore(cloud);
  const shown = describeConfiguration(store, "f", configurationOf({ environment: { AA: "1" } }), "live");
  expect(shown).toMatchObject({
    FunctionArn: `${arn}:live`,
    LastModified: "1970-01-01T00:00:00.000+0000",
    State: "Active",
    LastUpdateStatus: "Successful",
    Environment: { Variables: { AA: "1" } },
    PackageType: "Zip",
  });
  const creating = describeConfiguration(store, "f", configurationOf(), undefined, CREATING);
  expect(creating).toMatchObject({ FunctionArn: arn, State: "Pending", StateReasonCode: "Creating" });
  expect(creating).not.toHaveProperty("Environment");
  expect(creating).not.toHaveProperty("LastUpdateStatus");
});

test("tells an alias's weights only when there are some", async () => {
  await using cloud = await fakeCloud();
  const store = new LambdaStore(cloud);
  const alias = { name: "live", version: "1", description: "d", weights: {}, revisionId: "r" };
  expect(describeAlias(store, "f", alias)).toEqual({
    AliasArn: `${arn}:live`,
    Name: "live",
    FunctionVersion: "1",
    Description: "d",
    RevisionId: "r",
  });
  expect(describeAlias(store, "f", { ...alias, weights: { 2: 0.1 } })).toMatchObject({
    RoutingConfig: { AdditionalVersionWeights: { 2: 0.1 } },
  });
});

test("gives each runtime a version of its own", () => {
  const arns = ["nodejs22.x", "nodejs24.x"].map((runtime) => runtimeVersionArn("us-east-1", runtime));
  expect(new Set(arns).size).toBe(2);
  for (const one of arns) expect(one).toMatch(/^arn:aws:lambda:us-east-1::runtime:[0-9a-f]{64}$/);
});
