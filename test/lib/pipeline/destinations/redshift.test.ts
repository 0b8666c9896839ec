import { Match } from "aws-cdk-lib/assertions";
import { synthClass } from "../../../support/synth-class";

const pipeline = { producer: "sdk", source: "direct-put", destination: "redshift" } as const;
const synthesized = synthClass({ pipeline });
const shared = synthesized.expect("shared");
const seat = synthesized.expect("s01");
const STREAM = "AWS::KinesisFirehose::DeliveryStream";
const destination = (properties: object) =>
  seat.hasResourceProperties(STREAM, {
    RedshiftDestinationConfiguration: Match.objectLike(properties),
  });

test("a class has one warehouse, the smallest that there is, and it goes with its stack", () => {
  shared.resourceCountIs("AWS::RedshiftServerless::Workgroup", 1);
  shared.hasResourceProperties("AWS::RedshiftServerless::Workgroup", { BaseCapacity: 4, MaxCapacity: 4 });
  for (const type of ["Namespace", "Workgroup"])
    shared.hasResource(`AWS::RedshiftServerless::${type}`, { DeletionPolicy: "Delete" });
  seat.resourceCountIs("AWS::RedshiftServerless::Workgroup", 0);
});

test("a day's use has an end", () => {
  shared.hasResourceProperties("Custom::WarehouseLimit", { Amount: "24", Period: "daily" });
});

test("nobody knows the admin's password: AWS draws and keeps it", () => {
  shared.hasResourceProperties("AWS::RedshiftServerless::Namespace", {
    ManageAdminPassword: true,
    AdminUserPassword: Match.absent(),
  });
});

test("Firehose of the Region may connect, and nobody else", () => {
  shared.hasResourceProperties("AWS::EC2::SecurityGroup", {
    SecurityGroupIngress: [
      Match.objectLike({ CidrIp: "52.70.63.192/27", FromPort: 5439, ToPort: 5439, IpProtocol: "tcp" }),
    ],
  });
});

test("the workgroup stands in three zones, as Redshift Serverless demands", () => {
  const [workgroup] = Object.values(shared.findResources("AWS::RedshiftServerless::Workgroup"));
  expect(workgroup?.Properties.SubnetIds).toHaveLength(3);
});

test("a seat's user has a password that is drawn, and a secret that goes with the seat", () => {
  seat.hasResource("AWS::SecretsManager::Secret", {
    DeletionPolicy: "Delete",
    Properties: { GenerateSecretString: { ExcludePunctuation: true, GenerateStringKey: "password" } },
  });
});

test("no template holds a password", () => {
  destination({ Password: Match.absent(), SecretsManagerConfiguration: Match.objectLike({ Enabled: true }) });
});

test("objects are of a kind that COPY reads, under a prefix without expressions", () => {
  destination({
    S3Configuration: Match.objectLike({ CompressionFormat: "GZIP", Prefix: "logs/" }),
    CopyCommand: Match.objectLike({ CopyOptions: Match.stringLikeRegexp("^JSON 'auto' GZIP") }),
  });
});

test("the table is there before anything is copied, and the stream goes before its bucket is emptied", () => {
  seat.hasResource(STREAM, {
    DependsOn: Match.arrayWith([
      Match.stringLikeRegexp("^BucketEmptied"),
      Match.stringLikeRegexp("^DeliveryRoleDefaultPolicy"),
      Match.stringLikeRegexp("^WarehouseTable"),
    ]),
  });
});

test("a data stream may stand in front", () => {
  synthClass({ pipeline: { ...pipeline, source: "kinesis" } })
    .expect("s01")
    .hasResourceProperties(STREAM, {
      DeliveryStreamType: "KinesisStreamAsSource",
      DeliveryStreamEncryptionConfigurationInput: Match.absent(),
    });
});

test("private generators leave the warehouse reachable for Firehose", () => {
  synthClass({ pipeline, network: "private" })
    .expect("shared")
    .resourceCountIs("AWS::EC2::InternetGateway", 1);
});

test("a student sends statements to the class's workgroup, and sees none but their own", () => {
  const role = JSON.stringify(
    shared.findResources("AWS::IAM::Role", { Properties: { MaxSessionDuration: 43200 } }),
  );
  expect(role).toContain("redshift-data:ExecuteStatement");
  expect(role).toContain(`"redshift-data:statement-owner-iam-userid":"\${aws:userid}"`);
  expect(role).not.toContain("redshift-serverless:GetCredentials");
});

test("a class without a warehouse pays for none", () => {
  synthClass({}).expect("shared").resourceCountIs("AWS::RedshiftServerless::Namespace", 0);
});
