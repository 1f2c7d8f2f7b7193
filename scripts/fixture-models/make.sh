#!/bin/sh
# Makes the fixture models from nothing, on Debian or Ubuntu: ./make.sh. Seconds, once the packages are there.
set -eu
here=$(dirname "$0")
python=/usr/bin/python3

if ! "$python" -c 'import numpy, onnx' 2>/dev/null; then
  apt-get update
  apt-get install --yes --no-install-recommends python3-numpy python3-onnx
fi
exec "$python" -B "$here/make.py" "$here/../../tests/fixtures/models/tacit-fixtures"
