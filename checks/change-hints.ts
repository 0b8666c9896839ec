import { parseObjectKey } from "../contract/object-key";
import { compareAnswer, unanswered } from "./answers";
import { deliveredSince } from "./bucket/objects";
import { describeStream, type StreamState } from "./delivery-stream";
import type { Begun, Lab, Point, Question, Step } from "./step";

const questions: readonly Question[] = [
  { key: "version", prompt: "The stream's `VersionId` after your change.", kind: "number" },
];

export const changeHints: Step = {
  id: "8",
  name: "change-hints",
  title: "Change the hints",
  minutes: 10,
  core: false,
  only: { destination: ["s3"] },
  goal: "Change when your stream writes objects while it runs, and see in an object's name which settings it was written by.",
  instruction: [
    {
      text: "Change the hints to others than <seconds> seconds and <mebibytes> MiB. An update needs the version and the destination that it is meant for, so that two people cannot undo each other's work unseen:\n\n```sh\naws firehose describe-delivery-stream --delivery-stream-name <stream> --query 'DeliveryStreamDescription.[VersionId,Destinations[0].DestinationId]'\naws firehose update-destination --delivery-stream-name <stream> --current-delivery-stream-version-id VERSION --destination-id ID --extended-s3-destination-update '{\"BufferingHints\":{\"IntervalInSeconds\":5,\"SizeInMBs\":1}}'\n```\n\nWhat is not named in the update stays as it is. Describe the stream again, wait for an object, and look at its name: behind the stream's name stands the version.",
    },
  ],
  hint: "Both hints have to be given together. If nothing is delivered, put a line of your own: an empty buffer writes no object.",
  questions,
  begin: async (lab) => {
    const { version, seconds, mebibytes } = await describeStream(lab);
    return { version, seconds, mebibytes };
  },
  check: async (lab, attempt) => {
    const stream = await describeStream(lab);
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    return [
      changed(stream, attempt.begun),
      compareAnswer(
        attempt,
        "version",
        "You know the stream's version.",
        versionsSince(attempt.begun, stream),
        "Describe the stream after the change, and look for VersionId.",
      ),
      await delivered(lab, attempt.begun),
    ];
  },
};

/** A later change makes a further version, and what was read before it was right then. */
const versionsSince = ({ facts }: Begun, { version }: StreamState): number[] => {
  const first = Math.max(2, Number(facts.version) + 1);
  return Array.from({ length: Math.max(0, version - first + 1) }, (_, later) => first + later);
};

function changed({ version, seconds, mebibytes, transformed }: StreamState, { facts }: Begun): Point {
  const other = seconds !== facts.seconds || mebibytes !== facts.mebibytes;
  const what = "The hints are others than before, and the function is still in its place.";
  const told = `version ${version}: ${seconds} seconds, ${mebibytes} MiB, ${transformed ? "with" : "without"} the function`;
  return {
    what,
    met: other && transformed && version >= 2 && version > Number(facts.version),
    told,
    hint: transformed
      ? `They were ${facts.seconds} seconds and ${facts.mebibytes} MiB when you began: change them with update-destination.`
      : "Your update has taken the function away: name BufferingHints only. lab reset sets the stream as it was.",
  };
}

async function delivered(lab: Lab, { at, facts }: Begun): Promise<Point> {
  const names = (await deliveredSince(lab, at)).map(({ key }) => ({
    key,
    version: parseObjectKey(key)?.version ?? 0,
  }));
  const found = names.find(({ version }) => version >= 2 && version > Number(facts.version));
  return {
    what: "An object has been delivered by the new settings: the version in its name says so.",
    met: found !== undefined,
    told: found?.key ?? "Every object since is named by the old version.",
    hint: "Wait for the buffers. Nothing comes? Put a line.",
  };
}
