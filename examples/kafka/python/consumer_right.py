"""A consumer for Apache Kafka: reads a topic as a member of a group, and commits what it has worked on, not before.

    python consumer_right.py --group GROUP                  reads until it is ended (Ctrl-C)
    python consumer_right.py --group GROUP --to-the-end     reads what is there now, and ends
    python consumer_right.py --group GROUP --lag            says how far the group is behind

LAB_KAFKA is the broker's address: `lab env SEAT` prints it. The client: pip install kafka-python
"""

import argparse
import os

from kafka import KafkaConsumer, TopicPartition

BROKER = os.environ.get("LAB_KAFKA", "127.0.0.1:9092")


def connect(group):
    # earliest: where a group begins that has committed nothing yet.
    return KafkaConsumer(
        bootstrap_servers=BROKER,
        group_id=group,
        auto_offset_reset="earliest",
        enable_auto_commit=False,
        session_timeout_ms=10_000,
        heartbeat_interval_ms=3_000,
    )


def partitions_of(consumer, topic):
    return [TopicPartition(topic, number) for number in sorted(consumer.partitions_for_topic(topic) or [])]


# [begin read]
def read(consumer, topic, ends):
    """Reads until every partition has been read up to its end; without ends, for ever."""
    consumer.subscribe([topic])
    left = None if ends is None else {place: end for place, end in ends.items() if end > 0}
    while left is None or left:
        for place, messages in consumer.poll(timeout_ms=500).items():
            for message in messages:
                print(f"{place.partition}:{message.offset} {message.key.decode()} {message.value.decode()}", flush=True)
            # Behind the work: whoever dies before the commit does the work once more, and loses nothing.
            consumer.commit()
            if left is not None and messages[-1].offset + 1 >= left.get(place, 0):
                left.pop(place, None)
# [end read]


# [begin lag]
def lag(consumer, topic):
    places = partitions_of(consumer, topic)
    firsts, ends = consumer.beginning_offsets(places), consumer.end_offsets(places)
    return sum(ends[place] - max(consumer.committed(place) or 0, firsts[place]) for place in places)
# [end lag]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--group", default="mine")
    options.add_argument("--topic", default="practice")
    options.add_argument("--to-the-end", action="store_true")
    options.add_argument("--lag", action="store_true")
    given = options.parse_args()
    consumer = connect(given.group)
    try:
        if given.lag:
            print(f"lag {lag(consumer, given.topic)}")
            return
        ends = consumer.end_offsets(partitions_of(consumer, given.topic)) if given.to_the_end else None
        read(consumer, given.topic, ends)
    except KeyboardInterrupt:
        pass
    finally:
        consumer.close()


if __name__ == "__main__":
    main()
