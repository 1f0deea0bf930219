"""Times DaCHS' ADQL parser: one process, a round a line of input. Arguments: the file of queries, one a line in Base64."""
import base64
import importlib.metadata
import platform
import sys
import time

from gavo import adql


def main():
    with open(sys.argv[1], encoding="ascii") as lines:
        queries = [base64.b64decode(line).decode("utf-8") for line in lines]
    # The first query makes the grammar.
    adql.parseToTree("SELECT a FROM t")
    print("ready\tDaCHS %s, Python %s" % (importlib.metadata.version("gavodachs"), platform.python_version()), flush=True)
    for _ in sys.stdin:
        times = []
        for query in queries:
            started = time.perf_counter_ns()
            try:
                adql.parseToTree(query)
                sign = 1
            except Exception:  # whatever it raises, it refuses the query
                sign = -1
            times.append(sign * max(1, time.perf_counter_ns() - started))
        print(" ".join(map(str, times)), flush=True)


main()
