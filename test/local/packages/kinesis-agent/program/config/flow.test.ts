import { readSettings } from "../../../../../../local/packages/kinesis-agent/program/config/agent-settings";
import { readFlows } from "../../../../../../local/packages/kinesis-agent/program/config/flow";
import { parseJson } from "../../../../../../local/packages/kinesis-agent/program/config/parse-json";
import { Values } from "../../../../../../local/packages/kinesis-agent/program/config/values";

const flow = (overrides: object = {}): Values =>
  new Values({ flows: [{ filePattern: "/var/log/a.log*", deliveryStream: "stream", ...overrides }] });

const first = (overrides?: object) => readFlows(flow(overrides))[0];

describe("a flow of the agent", () => {
  it("has the agent's defaults, by the limits of its service", () => {
    expect(first()).toMatchObject({
      id: "fh:stream:/var/log/a.log*",
      initialPosition: "END_OF_FILE",
      maxBufferAge: 60_000,
      maxBufferRecords: 500,
      maxBufferBytes: 4 * 1024 * 1024,
      minTimeBetweenPolls: 100,
      partitionKey: "RANDOM",
    });
    expect(readFlows(new Values({ flows: [{ filePattern: "/a", kinesisStream: "k" }] }))[0]).toMatchObject({
      id: "kinesis:k://a",
      maxBufferBytes: 5 * 1024 * 1024,
    });
  });

  it("takes numbers and words that are written as texts", () => {
    expect(first({ maxBufferAgeMillis: "1000", maxBufferSizeRecords: "1" })).toMatchObject({
      maxBufferAge: 1000,
      maxBufferRecords: 1,
    });
  });

  it.each([
    [
      { maxBufferAgeMillis: 999 },
      "'maxBufferAgeMillis' value 999 is outside of valid range ([1000..900000])",
    ],
    [{ maxBufferSizeRecords: 501 }, "'maxBufferSizeRecords' value 501 is outside of valid range ([1..500])"],
    [
      { maxBufferSizeBytes: 4194305 },
      "'maxBufferSizeBytes' value 4194305 is outside of valid range ([1..4194304])",
    ],
    [
      { aggregatedRecordSizeBytes: 1024001 },
      "'aggregatedRecordSizeBytes' value 1024001 is outside of valid range ([0..1024000])",
    ],
    [
      { initialPosition: "START" },
      "Value(START) is not legally accepted by key: initialPosition. Legal values are START_OF_FILE,END_OF_FILE",
    ],
    [{ skipHeaderLines: "few" }, "Failed to convert value (few) to desired type"],
    [{ filePattern: "/var/log/" }, "File name component is empty!"],
    [{ filePattern: "a.log" }, "Directory component is empty!"],
    [{ filePattern: undefined }, "Required configuration value missing: filePattern"],
    [{ truncatedRecordTerminator: null }, "Record terminator not specified"],
    [{ dataProcessingOptions: {} }, "Configuration value is not a list"],
    [{ dataProcessingOptions: ["x"] }, "Value is not a valid map"],
    [{ dataProcessingOptions: [{}] }, "Required configuration value missing: optionName"],
    [{ dataProcessingOptions: [{ optionName: "NONE" }] }, "Legal values are ADDMETADATA,ADDEC2METADATA"],
    [{ dataProcessingOptions: [{ optionName: "ADDEC2METADATA" }] }, "is not modelled by the local cloud"],
    [{ dataProcessingOptions: [{ optionName: "CSVTOJSON" }] }, "Required list missing: customFieldNames"],
    [
      { dataProcessingOptions: [{ optionName: "LOGTOJSON" }] },
      "Required configuration value missing: logFormat",
    ],
    [
      { dataProcessingOptions: [{ optionName: "LOGTOJSON", logFormat: "SYSLOG", matchPattern: "x" }] },
      "customFieldNames must be specified when matchPattern is specified",
    ],
    [
      { dataProcessingOptions: [{ optionName: "LOGTOJSON", logFormat: "SYSLOG", customFieldNames: ["a"] }] },
      "Invalid custom field names",
    ],
  ])("is refused with what is wrong: %j", (overrides, message) => {
    expect(() => first(overrides)).toThrow(message);
  });

  it("needs a stream, and is there once", () => {
    expect(() => readFlows(new Values({ flows: [{ filePattern: "/a" }] }))).toThrow(
      "Could not recognize flow type",
    );
    expect(() => readFlows(new Values({}))).toThrow("There are no flows configured");
    const [twice] = flow().objects("flows");
    expect(() => readFlows(new Values({ flows: [twice?.map, twice?.map] }))).toThrow(
      "Duplicate flow: fh:stream:",
    );
  });
});

describe("what the agent's configuration says beside its flows", () => {
  it("has the agent's defaults", () => {
    expect(readSettings(new Values({ maxSendingThreads: 3 }))).toMatchObject({
      checkpointFile: "/var/run/aws-kinesis-agent/checkpoints",
      checkpointDays: 7,
      maxSending: 3,
      statusPeriod: 30_000,
    });
  });

  it("is refused where the stand-in would send as somebody else", () => {
    expect(() => readSettings(new Values({ assumeRoleARN: "arn:aws:iam::1:role/x" }))).toThrow(
      "assumeRoleARN is not modelled by the local cloud's stand-in",
    );
  });

  it("says what the agent would do besides, and the stand-in does not", () => {
    expect(readSettings(new Values({})).leftOut).toHaveLength(1);
    expect(readSettings(new Values({ "cloudwatch.emitMetrics": "no" })).leftOut).toEqual([]);
  });
});

describe("JSON of the agent's configuration", () => {
  it("may have comments, of which none is in a text", () => {
    expect(parseJson('{ // one\n "a": "http://b" /* two\n */ }')).toEqual({ a: "http://b" });
  });

  it("is refused with the place of the mistake", () => {
    expect(() => parseJson('{\n  "a": 1,\n}')).toThrow(/line 3 column 1/);
    expect(() => parseJson("[]")).toThrow("the file is no JSON object");
  });
});
