import { useMemo, useState } from "preact/hooks";
import type { ObjectView } from "../protocol";
import { count, many, size, time } from "./format";
import { type Folder, partsOf, treeOf } from "./object-key";

interface BucketTreeProps {
  objects: readonly ObjectView[];
  more: boolean;
  chosen: string | undefined;
  choose(key: string): void;
}

/** Of a folder so many objects are shown until more are asked for. */
const SHOWN = 8;

/** The bucket as a tree: folders that S3 does not have, made of the slashes in its keys. */
export function BucketTree({ objects, more, chosen, choose }: BucketTreeProps) {
  const tree = useMemo(() => treeOf(objects), [objects]);
  return (
    <section class="card" aria-labelledby="bucket">
      <h2 id="bucket">The bucket as a tree</h2>
      {objects.length === 0 && <p class="quiet">It is empty. Both buffers have to be flushed first.</p>}
      {more && <p class="sub">Only the newest objects are shown.</p>}
      <div class="tree">
        <Branch folder={tree} chosen={chosen} choose={choose} />
      </div>
      {chosen !== undefined && <Parts name={chosen} object={objects.find(({ key }) => key === chosen)} />}
    </section>
  );
}

type BranchProps = { folder: Folder<ObjectView> } & Pick<BucketTreeProps, "chosen" | "choose">;

function Branch({ folder, chosen, choose }: BranchProps) {
  const [all, setAll] = useState(false);
  const shown = all ? folder.objects : folder.objects.slice(0, SHOWN);
  return (
    <ul>
      {folder.folders.map((inner) => (
        <li key={inner.path}>
          <details open={inner.count < 200 || inner.folders.length > 0}>
            <summary>
              <code>{inner.name}</code> <span class="sub">{many(inner.count, "object")}</span>
            </summary>
            <Branch folder={inner} chosen={chosen} choose={choose} />
          </details>
        </li>
      ))}
      {shown.map((object) => (
        <li key={object.key}>
          <button
            type="button"
            class="leaf"
            aria-pressed={object.key === chosen}
            onClick={() => choose(object.key)}
          >
            <code>{shortName(object.key)}</code>
            <span class="sub">{extentOf(object)}</span>
          </button>
        </li>
      ))}
      {folder.objects.length > shown.length && (
        <li>
          <button type="button" class="quiet-button" onClick={() => setAll(true)}>
            {count(folder.objects.length - shown.length)} more
          </button>
        </li>
      )}
    </ul>
  );
}

const extentOf = ({ lines, size: bytes }: ObjectView): string =>
  [...(lines === undefined ? [] : [many(lines, "line")]), ...(bytes === undefined ? [] : [size(bytes)])].join(
    " · ",
  );

/** What tells one object from the next: when its oldest record came, and the beginning of the uuid. */
function shortName(key: string): string {
  const parts = partsOf(key);
  if (!parts) return key.slice(key.lastIndexOf("/") + 1);
  return `…${parts.version}-${parts.time.slice(11)}-${parts.uuid.slice(0, 8)}…${parts.extension}`;
}

function Parts({ name, object }: { name: string; object: ObjectView | undefined }) {
  const parts = partsOf(name);
  if (!parts) return <p class="key-text">{name}</p>;
  const rows: readonly (readonly [string, string, string])[] = [
    ["prefix", parts.prefix, "from the stream's Prefix, by when the oldest record came"],
    ["stream", parts.stream, "name of the delivery stream"],
    ["version", parts.version, "how often the stream has been configured; a change of hints adds one"],
    ["time", parts.time, "when the oldest record of the object came, UTC"],
    ["uuid", parts.uuid, "so that no two objects have one name"],
    ["extension", parts.extension || "none", "how it is compressed"],
  ];
  return (
    <div class="parts" role="group" aria-label="The key taken apart">
      <h3>The key taken apart</h3>
      <p class="key-text">
        {rows.map(([part, value], index) =>
          value === "none" ? null : (
            <span key={part} class={`part ${part}`}>
              {index > 1 && part !== "extension" ? "-" : ""}
              {part === "time" ? value.replace(/[ :]/g, "-") : value}
            </span>
          ),
        )}
      </p>
      <dl>
        {rows.map(([part, value, meaning]) => (
          <div key={part}>
            <dt class={`part ${part}`}>{part}</dt>
            <dd>
              <code>{value}</code>
              <span class="sub">{meaning}</span>
            </dd>
          </div>
        ))}
        {object && (
          <div>
            <dt>written</dt>
            <dd>{time(object.at)}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
