"""What a Python user writes: arabic_reshaper for the forms, python-bidi for the order, textwrap for the lines."""

import sys
import textwrap

import arabic_reshaper
from bidi.algorithm import get_display

with open(sys.argv[1], encoding="utf-8") as source:
    for paragraph in source:
        for line in textwrap.wrap(paragraph, 72) or [""]:
            print(get_display(arabic_reshaper.reshape(line)))
