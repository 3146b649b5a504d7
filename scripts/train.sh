#!/usr/bin/env bash
# The network's weights anew: examples of corpus/train, fine-tuning, ONNX. A checkpoint an epoch; run it again to go on.
# FROM=folder goes on from exported weights, with the documents of NEW (files, folders) and some of those that they know;
# CORE=folder learns from that public set too; TRAIN holds options of training.train.
set -euo pipefail
cd "$(dirname "$0")/.."
out=${OUT:-out/training}
mkdir -p "$out"
if [ ! -x .venv-train/bin/python ]; then
  python3 -m venv .venv-train
  .venv-train/bin/pip install --quiet . -r training/requirements.txt
fi
export PYTHONPATH=graph:loaders:queries:.
python=.venv-train/bin/python
if [ ! -f "$out/prepared.pkl" ]; then
  # shellcheck disable=SC2086  # NEW names several
  "$python" -m training.prepare "$out/prepared.pkl" ${CORE:+--public "$CORE"} \
    ${FROM:+--weights "$FROM" --again corpus/train} ${NEW:+--train $NEW}
fi
# Large tensors come and go at every step: kept by the allocator, not asked of the system anew, they cost a fifth less.
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=16000000000 MALLOC_TOP_PAD_=500000000 MALLOC_ARENA_MAX=1
[ -f "$out/weights.pt" ] || "$python" -m training.train "$out/prepared.pkl" "$out/weights.pt" ${TRAIN:-}
"$python" -m training.export "$out/prepared.pkl" "$out/weights.pt" "$out/weights"
"$python" -m training.weigh "$out/weights"
echo "train: $out/weights holds the new weights; choose accept and veto in its settings for dev, then put them into loaders/sinograph/extract/learned/weights" >&2
