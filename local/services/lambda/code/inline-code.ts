import { languageOf } from "../runtimes";
import { zipTexts } from "./inline-zip";

/**
 * The response module that CloudFormation puts beside inline code of Node functions.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-lambda-function-code-cfnresponsemodule.html
 */
const NODE_RESPONSE = `"use strict";
const https = require("https");
exports.SUCCESS = "SUCCESS";
exports.FAILED = "FAILED";
exports.send = (event, context, status, data, physicalResourceId, noEcho) =>
  new Promise((resolve, reject) => {
    const { StackId, RequestId, LogicalResourceId, ResponseURL } = event;
    const body = JSON.stringify({
      Status: status,
      Reason: "See the details in CloudWatch Log Stream: " + context.logStreamName,
      PhysicalResourceId: physicalResourceId || context.logStreamName,
      StackId,
      RequestId,
      LogicalResourceId,
      NoEcho: noEcho || false,
      Data: data,
    });
    const { hostname, pathname, search } = new URL(ResponseURL);
    const headers = { "content-type": "", "content-length": Buffer.byteLength(body) };
    const request = https.request(
      { hostname, port: 443, path: pathname + search, method: "PUT", headers },
      (response) => {
        response.resume();
        resolve(context.done());
      },
    );
    request.on("error", (error) => reject(context.done(error)));
    request.end(body);
  });
`;

/** The same for Python. */
const PYTHON_RESPONSE = `import json
import urllib.request

SUCCESS = "SUCCESS"
FAILED = "FAILED"


def send(event, context, responseStatus, responseData, physicalResourceId=None, noEcho=False, reason=None):
    body = json.dumps({
        "Status": responseStatus,
        "Reason": reason or f"See the details in CloudWatch Log Stream: {context.log_stream_name}",
        "PhysicalResourceId": physicalResourceId or context.log_stream_name,
        "StackId": event["StackId"],
        "RequestId": event["RequestId"],
        "LogicalResourceId": event["LogicalResourceId"],
        "NoEcho": noEcho,
        "Data": responseData,
    }).encode()
    request = urllib.request.Request(event["ResponseURL"], body, {"content-type": ""}, method="PUT")
    with urllib.request.urlopen(request) as response:
        print("Status code:", response.status)
`;

/** @returns the archive that CloudFormation makes of a function's inline source */
export function inlineArchive(source: string, runtime: string): Buffer {
  return languageOf(runtime) === "python"
    ? zipTexts({ "index.py": source, "cfnresponse.py": PYTHON_RESPONSE })
    : zipTexts({ "index.js": source, "cfn-response.js": NODE_RESPONSE });
}
