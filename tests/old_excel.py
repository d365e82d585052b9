"""Workbooks of Excel 97 to 2003, written here record by record since nothing else writes them."""

import struct

SECTOR = 512
SMALLEST_STREAM = 4096  # shorter ones are kept elsewhere
NONE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def beginning(kind: int) -> bytes:
    return record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0x0DBB, 0x07CC, 0, 6))


def cell(row: int, column: int, value: str | float) -> bytes:
    if isinstance(value, str):
        text = value.encode("utf-16-le")
        return record(0x0204, struct.pack("<HHHHB", row, column, 0, len(value), 1) + text)
    return record(0x0203, struct.pack("<HHHd", row, column, 0, value))


def workbook(rows: list[list[str | float]]) -> bytes:
    name = b"Replies"
    length = len(beginning(5)) + 4 + 8 + len(name) + 4
    listed = record(0x0085, struct.pack("<IBBBB", length, 0, 0, len(name), 0) + name)
    cells = b"".join(cell(r, c, value) for r, row in enumerate(rows) for c, value in enumerate(row))
    return beginning(5) + listed + record(0x0A, b"") + beginning(0x10) + cells + record(0x0A, b"")


def entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le") + bytes(2)
    links = struct.pack("<HBBIII", len(text), kind, 1, NONE, NONE, child)
    return text.ljust(64, b"\0") + links + bytes(36) + struct.pack("<IQ", start, size)


def xls(rows: list[list[str | float]]) -> bytes:
    """Return a compound file of one sector of allocation, one of directory, and the workbook."""
    stream = workbook(rows).ljust(SMALLEST_STREAM, b"\0")
    sectors = -(-len(stream) // SECTOR)
    chain = [FAT, END, *range(3, sectors + 2), END]
    allocation = struct.pack("<128I", *chain, *[NONE] * (128 - len(chain)))
    root = entry("Root Entry", 5, 1, END, 0) + entry("Workbook", 2, NONE, 2, len(stream))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    header += bytes(6) + struct.pack("<IIIIIIIIII", 0, 1, 1, 0, SMALLEST_STREAM, END, 0, END, 0, 0)
    directory = root.ljust(SECTOR, b"\0")
    return header.ljust(SECTOR, b"\xff") + allocation + directory + stream.ljust(sectors * SECTOR, b"\0")
