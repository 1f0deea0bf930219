#!/bin/sh
# Makes the table that is measured, once for each serialisation, with STILTS.
# usage: make-votables.sh ROWS PREFIX [STILTS]
# 20 columns: 2 long, 5 double, 4 float, 2 short, 1 int, 2 boolean, 4 char(*), one of them a timestamp; 8 of them have nulls.
set -eu
rows=$1
prefix=$2
stilts=${3:-stilts}

columns="
addcol source_id '1234567L+4611686018L*(long)i';
addcol solution_id '1636148068921376768L';
addcol ra '360*random(i)';
addcol dec '90-180*random(i+101L)';
addcol ra_error 'toFloat(0.01+random(i+202L))';
addcol dec_error 'toFloat(0.01+random(i+303L))';
addcol parallax 'i%7==3?NULL:10*random(i+404L)-1';
addcol pmra 'i%7==3?NULL:200*random(i+505L)-100';
addcol pmdec 'i%7==3?NULL:200*random(i+606L)-100';
addcol phot_g_mean_mag 'toFloat(5+16*random(i+707L))';
addcol bp_rp 'i%11==5?NULL:toFloat(4*random(i+808L)-0.5)';
addcol matched_transits '(short)(i%57)';
addcol n_good_obs 'i%13==4?NULL:(int)(i%100003)';
addcol rv_nb_transits 'i%5==2?NULL:(short)(i%97)';
addcol has_xp 'i%3==0';
addcol in_qso_candidates 'rv_nb_transits%2==0';
addcol designation '\"Gaia DR3 \"+source_id';
addcol number 'i%4==1?NULL:(int)(i%100000)';
addcol name '\"obj-\"+number+(i%3==0?\"-alpha\":i%3==1?\"-beta\":\"-gamma centauri\")';
addcol obs_time 'mjdToIso(51544.0+i*0.0125)';
addcol classname 'i%10<7?\"STAR\":i%10<9?\"GALAXY\":\"QSO\"';
delcols 'i number'"

make_one() {
  "$stilts" -Xmx2g tpipe in=":loop:$rows" cmd="$columns" out="$prefix.$1.vot.part" ofmt="$2"
  # STILTS has no command that sets an xtype. The name comes last: a run that was stopped leaves no file that looks whole.
  sed '1,/<DATA>/s/name="obs_time"/name="obs_time" xtype="timestamp"/' "$prefix.$1.vot.part" > "$prefix.$1.vot.part2"
  rm "$prefix.$1.vot.part"
  mv "$prefix.$1.vot.part2" "$prefix.$1.vot"
}

make_one td votable-tabledata
make_one binary votable-binary-inline
make_one binary2 votable-binary2-inline
