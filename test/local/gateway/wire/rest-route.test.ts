import { loadModel } from "../../../../local/gateway/wire/model";
import { matchOperation } from "../../../../local/gateway/wire/rest-route";
import { edgeRequest } from "../../../support/edge-request";

const lambda = loadModel("@aws-sdk/client-lambda");
const match = (method: string, path: string) => {
  const matched = matchOperation(lambda, edgeRequest({ method, path }));
  return matched && [matched.operation.name, matched.labels];
};

test.each([
  ["GET", "/2015-03-31/functions", "ListFunctions", {}],
  ["GET", "/2015-03-31/functions/", "ListFunctions", {}],
  ["GET", "/2015-03-31/functions/f", "GetFunction", { FunctionName: "f" }],
  ["GET", "/2015-03-31/functions/f?Qualifier=1", "GetFunction", { FunctionName: "f" }],
  ["GET", "/2015-03-31/functions/f/configuration", "GetFunctionConfiguration", { FunctionName: "f" }],
  ["GET", "/2015-03-31/functions/f/aliases/a", "GetAlias", { FunctionName: "f", Name: "a" }],
  ["POST", "/2015-03-31/functions/f/invocations", "Invoke", { FunctionName: "f" }],
  [
    "DELETE",
    "/2017-03-31/tags/arn%3Aaws%3Alambda%3Aus-east-1%3A1%3Afunction%3Af",
    "UntagResource",
    { Resource: "arn:aws:lambda:us-east-1:1:function:f" },
  ],
  ["GET", "/2018-10-31/layers?find=LayerVersion", "GetLayerVersionByArn", {}],
  ["GET", "/2018-10-31/layers", "ListLayers", {}],
])("%s %s is %s", (method, path, operation, labels) => {
  expect(match(method, path)).toEqual([operation, labels]);
});

test.each([
  ["PATCH", "/2015-03-31/functions"],
  ["GET", "/"],
  ["GET", "/2015-03-31/functionsx"],
  ["GET", "/2015-03-31/functions/f/nothing"],
  ["GET", "//2015-03-31/functions"],
])("%s %s is nothing", (method, path) => {
  expect(match(method, path)).toBeUndefined();
});

test("refuses a broken escape in the path", () => {
  expect(() => match("GET", "/2015-03-31/functions/%zz")).toThrow(expect.objectContaining({ status: 400 }));
});
