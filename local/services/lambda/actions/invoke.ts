import type { InvokeCommandInput, InvokeCommandOutput } from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import { uuid } from "../../../core/ids";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { invalidRequestContent, requestTooLarge } from "../errors";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";
import { policyText } from "../policy";

/** Most bytes of a payload, by how the function is invoked. */
const LARGEST: Readonly<Record<string, number>> = { RequestResponse: 6_291_456, Event: 1_048_576 };

type Output = Omit<InvokeCommandOutput, "$metadata"> & { $metadata: { httpStatusCode: number } };

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html */
export const invoke = (functions: Functions): Action<Having<InvokeCommandInput, "FunctionName">, Output> => ({
  name: "Invoke",
  permissions: ({ FunctionName, Qualifier }) => {
    const reference = parseFunctionName(FunctionName, Qualifier);
    const policy = functions.store.find(reference.name)?.policies[reference.qualifier ?? ""];
    return [
      {
        ...onFunction(functions.store, "InvokeFunction", reference),
        ...(policy && { resourcePolicy: policyText(policy) }),
      },
    ];
  },
  async handle(input) {
    check("Invoke", input);
    const { store } = functions;
    const type = input.InvocationType ?? "RequestResponse";
    const reference = parseFunctionName(input.FunctionName, input.Qualifier);
    const { fn, configuration } = store.resolve(reference, Math.random());
    const payload = checkedPayload((input.Payload ?? Buffer.alloc(0)) as Uint8Array, type);
    if (type === "DryRun") return answer(204, {});
    const arn = store.arn(reference);
    const clientContext = input.ClientContext && Buffer.from(input.ClientContext, "base64").toString();
    const context = clientContext ? { clientContext } : {};
    if (type === "Event") {
      const encoded = Buffer.from(payload).toString("base64");
      await functions.events.accept({ requestId: uuid(), ...reference, arn, payload: encoded, ...context });
      return answer(202, {});
    }
    const result = await functions.invoke({
      target: { name: fn.name, configuration },
      arn,
      payload,
      ...context,
    });
    return answer(200, {
      Payload: result.payload as NonNullable<InvokeCommandOutput["Payload"]>,
      ExecutedVersion: configuration.version,
      ...(result.functionError && { FunctionError: result.functionError }),
      ...(input.LogType === "Tail" && { LogResult: result.logTail }),
    });
  },
});

/** The status of the answer tells how the function was invoked; SDKs show it as StatusCode. */
const answer = (status: number, output: Omit<InvokeCommandOutput, "$metadata" | "StatusCode">): Output => ({
  ...output,
  StatusCode: status,
  $metadata: { httpStatusCode: status },
});

/** An empty payload is an empty object to the function. */
function checkedPayload(payload: Uint8Array, type: string): Uint8Array {
  const limit = LARGEST[type] ?? LARGEST.RequestResponse ?? 0;
  if (payload.length > limit) throw requestTooLarge(payload.length, type, limit);
  if (payload.length === 0) return Buffer.from("{}");
  try {
    JSON.parse(Buffer.from(payload).toString());
  } catch (error) {
    throw invalidRequestContent((error as Error).message);
  }
  return payload;
}
