#!/usr/bin/env bash
# The network's weights anew: examples of corpus/train, fine-tuning, ONNX. A checkpoint an epoch; run it again to go on.
# ENCODER=archive makes the second network, of English alone, from that encoder (training/bert.py) and into OUT/weights/english;
# FROM=folder goes on from exported weights, with the documents of NEW (files, folders) and some of those that they know;
# CORE=folder learns from that public set too; TRAIN and EXPORT hold options of training.train and training.export.
set -euo pipefail
cd "$(dirname "$0")/.."
out=${OUT:-out/training}
weights=$out/weights
mkdir -p "$out"
if [ ! -x .venv-train/bin/python ]; then
  python3 -m venv .venv-train
  .venv-train/bin/pip install --quiet . -r training/requirements.txt
fi
known=(corpus/train) dev=(corpus/dev/en corpus/dev/zh)
if [ -n "${ENCODER:-}" ] || [ "$(basename "${FROM:-}")" = english ]; then
  known=(corpus/train/en) dev=(corpus/dev/en) weights=$out/weights/english
fi
options=()
[ -n "${ENCODER:-}" ] && options+=(--encoder "$ENCODER")
[ -n "${CORE:-}" ] && options+=(--public "$CORE")
[ -n "${FROM:-}" ] && options+=(--weights "$FROM" --again "${known[@]}")
export PYTHONPATH=graph:loaders:queries:.
python=.venv-train/bin/python
if [ ! -f "$out/prepared.pkl" ]; then
  # shellcheck disable=SC2086  # NEW names several
  "$python" -m training.prepare "$out/prepared.pkl" --dev "${dev[@]}" ${options[@]+"${options[@]}"} --train ${NEW:-"${known[@]}"}
fi
# Large tensors come and go at every step: kept by the allocator, not asked of the system anew, they cost a fifth less.
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=16000000000 MALLOC_TOP_PAD_=500000000 MALLOC_ARENA_MAX=1
# shellcheck disable=SC2086  # TRAIN and EXPORT hold several
[ -f "$out/weights.pt" ] || "$python" -m training.train "$out/prepared.pkl" "$out/weights.pt" ${TRAIN:-}
# shellcheck disable=SC2086
"$python" -m training.export "$out/prepared.pkl" "$out/weights.pt" "$weights" ${EXPORT:-}
if [ "$weights" = "$out/weights" ]; then
  "$python" -m training.weigh "$weights"
else
  rm -f "$weights/settings.yaml" # those of the folder above hold for both networks
  echo "train: put $weights/weights.bin beside a first network's weights, into their folder english, and weigh both:" >&2
  echo "train: PYTHONPATH=$PYTHONPATH $python -m training.weigh FOLDER" >&2
fi
echo "train: $weights holds the new weights; choose accept and veto in the settings for dev" >&2
