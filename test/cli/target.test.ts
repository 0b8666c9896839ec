import { choosePort, chooseTarget, clientOptions, describeTarget, localTarget } from "../../cli/target";

describe("a target", () => {
  const { LAB_TARGET, LAB_PORT } = process.env;
  beforeEach(() => {
    delete process.env.LAB_TARGET;
    delete process.env.LAB_PORT;
  });
  afterAll(() => Object.assign(process.env, LAB_TARGET && { LAB_TARGET }, LAB_PORT && { LAB_PORT }));

  it("is the local cloud unless said, by option before environment", () => {
    expect(chooseTarget(undefined, 4566, "us-east-1").name).toBe("local");
    process.env.LAB_TARGET = "aws";
    expect(chooseTarget(undefined, 4566, "us-east-1").name).toBe("aws");
    expect(chooseTarget("local", 4566, "us-east-1").name).toBe("local");
    expect(() => chooseTarget("azure", 4566, "us-east-1")).toThrow(expect.objectContaining({ exitCode: 2 }));
  });

  it("gives any client what it needs, and takes away what would lead it elsewhere", () => {
    const { environment, endpoint } = localTarget(4600, "eu-west-1");
    expect(endpoint).toBe("http://127.0.0.1:4600");
    expect(environment).toMatchObject({
      AWS_ENDPOINT_URL: endpoint,
      AWS_ACCESS_KEY_ID: "test",
      AWS_PROFILE: undefined,
      AWS_REGION: "eu-west-1",
      NO_PROXY: expect.stringContaining("127.0.0.1,localhost"),
    });
    expect(chooseTarget("aws", 1, "eu-west-1").environment).toEqual({ AWS_ENDPOINT_URL: undefined });
  });

  it("makes SDK clients work there", () => {
    expect(clientOptions(localTarget(4600, "eu-west-1"), "eu-west-1")).toEqual({
      region: "eu-west-1",
      endpoint: "http://127.0.0.1:4600",
      credentials: { accessKeyId: "test", secretAccessKey: "test" },
    });
    expect(clientOptions(chooseTarget("aws", 1, "us-west-2"), "us-west-2")).toEqual({ region: "us-west-2" });
  });

  it("is named with its account before anything changes", () => {
    expect(describeTarget(localTarget(4600, "eu-west-1"), "000000000000", "eu-west-1")).toBe(
      "target: local cloud http://127.0.0.1:4600, account 000000000000, Region eu-west-1",
    );
    expect(describeTarget(chooseTarget("aws", 1, "r"), "1", "r")).toBe("target: AWS, account 1, Region r");
  });

  it("has a port: by option, LAB_PORT or habit", () => {
    expect(choosePort(undefined)).toBe(4566);
    process.env.LAB_PORT = "5000";
    expect([choosePort(undefined), choosePort("0")]).toEqual([5000, 0]);
    for (const text of ["x", "-1", "65536", "1.5"])
      expect(() => choosePort(text)).toThrow(`${text} is no port.`);
  });
});
