import {
  checkService,
  describeEndpoint,
  FULL_ACCESS,
  prefixListOf,
} from "../../../../../local/services/ec2/network/endpoints";
import { ec2StoreOf, endpointOf, groupOf } from "../../../../support/ec2-records";
import { fakeCloud } from "../../../../support/fake-cloud";

describe("endpoints", () => {
  test.each([
    ["com.amazonaws.us-east-1.s3", "Gateway", true],
    ["com.amazonaws.us-east-1.s3", "Interface", true],
    ["com.amazonaws.us-east-1.ssm", "Interface", true],
    ["com.amazonaws.us-east-1.ssm", "Gateway", false],
    ["com.amazonaws.eu-west-1.s3", "Gateway", false],
    [undefined, "Interface", false],
  ] as const)("for %s as %s exist: %s", (service, type, exists) => {
    const check = expect(() => checkService("us-east-1", service, type));
    if (exists) check.not.toThrow();
    else check.toThrow(expect.objectContaining({ code: "InvalidServiceName" }));
  });

  it("let everything through when nothing is said", () => {
    expect(JSON.parse(FULL_ACCESS).Statement).toEqual([
      { Effect: "Allow", Principal: "*", Action: "*", Resource: "*" },
    ]);
  });

  it("of S3 have a prefix list that stands still", () => {
    const list = prefixListOf("us-east-1", "s3");
    expect(list).toMatchObject({
      id: expect.stringMatching(/^pl-[0-9a-f]{8}$/),
      name: "com.amazonaws.us-east-1.s3",
    });
    expect(prefixListOf("us-east-1", "s3")).toEqual(list);
    expect(prefixListOf("eu-west-1", "s3").id).not.toBe(list.id);
  });

  it("are shown with their groups, and a name where they have interfaces", async () => {
    await using cloud = await fakeCloud();
    const store = await ec2StoreOf(cloud, { "security-group": [groupOf()] });
    expect(describeEndpoint(store, endpointOf())).toMatchObject({
      VpcEndpointType: "Interface",
      State: "available",
      Groups: [{ GroupId: "sg-1", GroupName: "web" }],
      NetworkInterfaceIds: ["eni-8"],
      DnsEntries: [{ DnsName: "vpce-1-local.ssm.us-east-1.vpce.amazonaws.com" }],
      CreationTimestamp: new Date(1000),
    });
    expect(describeEndpoint(store, endpointOf({ type: "Gateway" })).DnsEntries).toEqual([]);
  });
});
