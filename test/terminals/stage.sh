#!/bin/sh
# usage: stage.sh FOLDER COLUMNS ROWS COMMAND...
#
# Runs in the terminal. Waits until it has its size, fills the screen with black (from which the test learns where
# the cells are), and when FOLDER/go appears clears it and runs COMMAND, the only program the test is about.
folder=$1 columns=$2 rows=$3
shift 3

tries=0
until [ "$(stty size)" = "$rows $columns" ] || [ $tries -eq 50 ]; do
  tries=$((tries + 1))
  sleep 0.1
done
stty size >"$folder/size"

printf '\033[?25l\033[H\033[2J\033[7m%*s\033[0m' $((columns * rows)) ''
: >"$folder/ready"
until [ -e "$folder/go" ]; do sleep 0.05; done

printf '\033[H\033[2J'
"$@"
echo $? >"$folder/exit"
sleep 1000
