import { hasStream, loadModel, NO_MODEL } from "../../../../local/gateway/wire/model";
import manifest from "../../../../package.json";
import { operationOf } from "../../../support/shapes";

/** Every client that the project has, since each may be the other side of a service. */
const CLIENTS = Object.keys(manifest.dependencies).filter((name) => name.startsWith("@aws-sdk/client-"));

interface ClientConfig {
  protocol: { constructor: { name: string } };
  protocolSettings: { xmlNamespace?: string; version?: string; serviceTarget?: string };
}

/** What the client itself says, once it is made. */
function configOf(name: string): ClientConfig {
  const exported = jest.requireActual<Record<string, new (config: object) => { config: ClientConfig }>>(name);
  const Client = Object.entries(exported).find(
    ([key]) => /^[A-Z]\w*Client$/.test(key) && key !== "__Client",
  )?.[1];
  if (!Client) throw new Error(`${name} has no client`);
  return new Client({ region: "us-east-1", credentials: { accessKeyId: "a", secretAccessKey: "b" } }).config;
}

describe.each(CLIENTS)("%s", (name) => {
  const model = loadModel(name);
  const { protocol, protocolSettings } = configOf(name);
  const speaks = protocol.constructor.name;

  test("has operations whose input and output can be read", () => {
    const operations = model.operations();
    expect(operations.length).toBeGreaterThan(4);
    for (const { input, output } of operations) {
      expect([input, output].every((shape) => shape.isStructSchema() || shape.isUnitSchema())).toBe(true);
    }
  });

  if (speaks.includes("Json1_")) {
    test("is named in targets as its client names it", () => {
      expect(model.target).toBe(protocolSettings.serviceTarget);
    });
  }

  if (speaks.includes("Query") || model.xmlNamespace !== "") {
    test("has the namespace and the version of its client", () => {
      expect(model.xmlNamespace.replace(/\/$/, "")).toBe(protocolSettings.xmlNamespace?.replace(/\/$/, ""));
      expect(model.version).toBe(protocolSettings.version);
    });
  }

  if (speaks.includes("Rest")) {
    test("has a binding for each operation", () => {
      expect(model.operations().filter(({ http }) => http === undefined)).toEqual([]);
    });
  }
});

test("is loaded once", () => {
  expect(loadModel("@aws-sdk/client-firehose")).toBe(loadModel("@aws-sdk/client-firehose"));
});

test.each(["Nothing", "__proto__", "constructor", "PutRecordCommand", "FirehoseClient", ""])(
  "%j is no operation and no error",
  (name) => {
    const model = loadModel("@aws-sdk/client-firehose");
    expect(model.operation(name)).toBeUndefined();
    expect(model.error(name)).toBeUndefined();
  },
);

test("finds the shape of an error by its code", () => {
  const model = loadModel("@aws-sdk/client-firehose");
  expect(model.error("ResourceNotFoundException")?.getName()).toBe("ResourceNotFoundException");
  expect(model.error("PutRecord")).toBeUndefined();
  expect(model.operation("ResourceNotFoundException")).toBeUndefined();
});

test("knows which bodies stream", () => {
  expect(hasStream(operationOf("s3", "PutObject"))).toBe(true);
  expect(hasStream(operationOf("s3", "GetObject"))).toBe(false);
  expect(hasStream(operationOf("lambda", "Invoke"))).toBe(false);
});

test("a service that nobody knows has nothing", () => {
  expect([NO_MODEL.operation("A"), NO_MODEL.error("A"), NO_MODEL.operations()]).toEqual([
    undefined,
    undefined,
    [],
  ]);
});
