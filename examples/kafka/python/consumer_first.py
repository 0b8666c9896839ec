"""A consumer for Apache Kafka, with gaps. It shall read a topic as a member of a group, and commit what it has worked on.

    python consumer_first.py --group GROUP      reads until it is ended (Ctrl-C)

LAB_KAFKA is the broker's address: `lab env SEAT` prints it. The client: pip install kafka-python
"""

import argparse
import os

from kafka import KafkaConsumer

BROKER = os.environ.get("LAB_KAFKA", "127.0.0.1:9092")


def connect(group):
    # Your part: where shall a group begin that has committed nothing yet?
    return KafkaConsumer(bootstrap_servers=BROKER, group_id=group, enable_auto_commit=False)


def read(consumer, topic):
    consumer.subscribe([topic])
    while True:
        for place, messages in consumer.poll(timeout_ms=500).items():
            # Your part: print partition, offset, key and value of each; then commit. Why behind the work?
            print(f"{len(messages)} messages came from partition {place.partition}", flush=True)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--group", default="mine")
    options.add_argument("--topic", default="practice")
    given = options.parse_args()
    consumer = connect(given.group)
    try:
        read(consumer, given.topic)
    except KeyboardInterrupt:
        pass
    finally:
        consumer.close()


if __name__ == "__main__":
    main()
