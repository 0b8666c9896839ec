import { STSClient } from "@aws-sdk/client-sts";
import { HttpResponse } from "@smithy/core/protocols";
import { clock } from "../../../../cli/preflight/checks/clock";
import { TODAY } from "../../../support/class-room";
import { lookAt } from "../../../support/preflight-look";
import { ACCOUNT, preflightRoom } from "../../../support/preflight-room";

const ANSWER = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Account>1</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`;

/** An STS whose answers bear this header. */
async function look(date: string | undefined) {
  const requestHandler = {
    handle: async () => ({
      response: new HttpResponse({
        statusCode: 200,
        headers: { "content-type": "text/xml", ...(date !== undefined && { date }) },
        body: Buffer.from(ANSWER),
      }),
    }),
    metadata: { handlerProtocol: "http/1.1" },
  };
  const room = preflightRoom({});
  const sts = new STSClient({ ...ACCOUNT.client, requestHandler: requestHandler as never });
  return lookAt(clock, { ...room, clients: { ...room.clients, sts } });
}

const at = (seconds: number): string => new Date(TODAY + seconds * 1000).toUTCString();

test("a clock that agrees with AWS's goes", async () => {
  expect(await look(at(2))).toEqual([{ verdict: "ok", found: "This machine's clock is 2 s behind AWS's." }]);
});

test("half a minute is worth a word, since steps of the course speak of the time", async () => {
  expect(await look(at(-60))).toMatchObject([
    {
      verdict: "warn",
      found: "This machine's clock is 60 s ahead of AWS's.",
      fix: expect.stringContaining("set-ntp"),
    },
  ]);
});

test("five minutes are what AWS refuses", async () => {
  expect(await look(at(300))).toMatchObject([{ verdict: "no-go" }]);
});

test("an answer without a time is told", async () => {
  expect(await look(undefined)).toMatchObject([{ verdict: "warn" }]);
});
