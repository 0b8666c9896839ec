import {
  describeEventInvokeConfig,
  eventInvokeConfig,
  refuseDestinations,
} from "../../../../local/services/lambda/event-invoke-configs";
import { LambdaStore } from "../../../../local/services/lambda/store";
import { fakeCloud } from "../../../support/fake-cloud";
import { functionOf } from "../../../support/lambda-records";

test("finds the configuration of a qualifier, or says which is missing", async () => {
  await using cloud = await fakeCloud();
  const store = new LambdaStore(cloud);
  const config = { modified: 1000, maximumRetryAttempts: 0 };
  const fn = functionOf({ eventInvokeConfigs: { $LATEST: config } });
  expect(eventInvokeConfig(store, fn, "$LATEST")).toBe(config);
  expect(() => eventInvokeConfig(store, fn, "live")).toThrow(
    "The function arn:aws:lambda:us-east-1:000000000000:function:f:live doesn't have an EventInvokeConfig",
  );
});

test("gives a limit only where one was put", async () => {
  await using cloud = await fakeCloud();
  const config = { modified: 1000, maximumRetryAttempts: 0 };
  expect(describeEventInvokeConfig(new LambdaStore(cloud), "f", "$LATEST", config)).toEqual({
    LastModified: new Date(1000),
    FunctionArn: "arn:aws:lambda:us-east-1:000000000000:function:f:$LATEST",
    MaximumRetryAttempts: 0,
    DestinationConfig: { OnSuccess: {}, OnFailure: {} },
  });
});

test("refuses destinations by name", () => {
  expect(() => refuseDestinations({ OnFailure: { Destination: "arn:queue" } })).toThrow(/DestinationConfig/);
  expect(() => refuseDestinations({ OnFailure: {}, OnSuccess: {} })).not.toThrow();
});
