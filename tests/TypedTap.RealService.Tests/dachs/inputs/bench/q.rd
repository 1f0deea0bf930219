<?xml version="1.0" encoding="utf-8"?>
<resource schema="bench" resdir=".">
  <meta name="creationDate">2026-01-01T00:00:00Z</meta>
  <meta name="title">Tables for tests and benchmarks</meta>
  <meta name="description">big (20 columns; as many rows as start-dachs.sh is told), types (one row per
    special case) and empty (no rows).</meta>
  <meta name="subject">observational-astronomy</meta>
  <meta name="creator.name">Test, A. Nother</meta>
  <meta name="facility">Test Facility</meta>

  <table id="types" onDisk="True" adql="True" primary="id">
    <meta name="description">All types DaCHS knows, with NULLs, extremes and specials</meta>
    <column name="id" type="integer" ucd="meta.id;meta.main" required="True"
      description="row number"/>
    <column name="i2" type="smallint"
      description="smallint">
      <values nullLiteral="-32768"/>
    </column>
    <column name="i4" type="integer"
      description="integer">
      <values nullLiteral="-2147483648"/>
    </column>
    <column name="i8" type="bigint"
      description="bigint">
      <values nullLiteral="-9223372036854775808"/>
    </column>
    <column name="r4" type="real"
      description="real"/>
    <column name="r8" type="double precision"
      description="double precision"/>
    <column name="b" type="boolean"
      description="boolean"/>
    <column name="c1" type="char(1)"
      description="one character">
      <!-- without this, NULL cannot be written as BINARY -->
      <values nullLiteral="-"/>
    </column>
    <column name="c5" type="char(5)"
      description="five characters, blank-padded by the database"/>
    <column name="t" type="text"
      description="text (ASCII)"/>
    <column name="u" type="unicode"
      description="text (Unicode)"/>
    <column name="ts" type="timestamp"
      description="timestamp"/>
    <column name="d" type="date"
      description="date"/>
    <column name="f3" type="real[3]"
      description="fixed length array"/>
    <column name="i4v" type="integer[]"
      description="variable length array"/>
    <column name="d2x2" type="double precision[4]"
      description="array of four"/>
    <column name="pt" type="spoint"
      description="point"/>
    <column name="ci" type="scircle"
      description="circle"/>
    <column name="po" type="spoly"
      description="polygon"/>
    <column name="bl" type="bytea[]"
      description="byte array"/>
    <column name="quoted/Mixed Case" type="integer"
      description="a delimited identifier with a blank">
      <values nullLiteral="-2147483648"/>
    </column>
    <column name="quoted/2MASS" type="text"
      description="a delimited identifier starting with a digit"/>
    <column name="quoted/select" type="integer"
      description="a delimited identifier that is a reserved word">
      <values nullLiteral="-2147483648"/>
    </column>
    <column name="quoted/observationURI" type="text"
      description="a delimited identifier with mixed case"/>
  </table>

  <table id="empty" onDisk="True" adql="True">
    <meta name="description">A table without rows</meta>
    <column name="a" type="integer" description="an integer">
      <values nullLiteral="-1"/>
    </column>
    <column name="b" type="text" description="a text"/>
  </table>

  <table id="big" onDisk="True" adql="True" primary="source_id">
    <meta name="description">Many rows for throughput measurements</meta>
    <index columns="ra,dec" kind="q3c"/>
    <index columns="field_id"/>
    <column name="source_id" type="bigint" ucd="meta.id;meta.main" required="True"
      description="Source id (above 2^53)"/>
    <column name="ra" type="double precision" unit="deg" ucd="pos.eq.ra;meta.main" required="True"
      description="Right ascension"/>
    <column name="dec" type="double precision" unit="deg" ucd="pos.eq.dec;meta.main" required="True"
      description="Declination"/>
    <column name="parallax" type="double precision" unit="mas" ucd="pos.parallax"
      description="Parallax (10% NULL)"/>
    <column name="pmra" type="real" unit="mas/yr" ucd="pos.pm;pos.eq.ra"
      description="Proper motion in RA (10% NULL)"/>
    <column name="pmdec" type="real" unit="mas/yr" ucd="pos.pm;pos.eq.dec"
      description="Proper motion in Dec (10% NULL)"/>
    <column name="g_mag" type="real" unit="mag" ucd="phot.mag;em.opt"
      description="Magnitude"/>
    <column name="bp_rp" type="real" unit="mag" ucd="phot.color"
      description="Colour (5% NULL)"/>
    <column name="n_obs" type="smallint" ucd="meta.number" required="True"
      description="Number of observations"/>
    <column name="flags" type="integer" ucd="meta.code"
      description="Flags (2% NULL)">
      <values nullLiteral="-2147483648"/>
    </column>
    <column name="is_var" type="boolean" ucd="meta.code;src.var"
      description="Variable?"/>
    <column name="name" type="text" ucd="meta.id"
      description="A designation"/>
    <column name="class" type="text" ucd="src.class"
      description="Class (1/7 NULL)"/>
    <column name="obs_start" type="timestamp" ucd="time.start"
      description="First observation"/>
    <column name="mjd" type="double precision" unit="d" ucd="time.start"
      description="First observation (MJD)"/>
    <column name="band" type="char(1)" ucd="instr.bandpass"
      description="Band"/>
    <column name="field_id" type="integer" ucd="meta.id" required="True"
      description="Field"/>
    <column name="url" type="text" ucd="meta.ref.url"
      description="A link"/>
    <column name="descr" type="unicode" ucd="meta.note"
      description="Non-ASCII remarks"/>
    <column name="coeffs" type="real[3]" ucd="stat.param"
      description="Three numbers"/>
  </table>

  <data id="import_types">
    <sources pattern="data/types.csv"/>
    <nullGrammar/>
    <make table="types">
      <script type="newSource" lang="python" name="COPY csv" notify="False">
        # DaCHS declares unsignedByte[*] for type bytea[] only, but it can only serialise
        # a *bytea* from the database then; so, make the column what works.
        with open(sourceToken, "rb") as src:
          cols = src.readline().decode("utf-8").strip()
          with table.connection.cursor() as cursor:
            cursor.execute("ALTER TABLE %s ALTER COLUMN bl TYPE bytea USING NULL"%
              table.tableName)
            cursor.copy_expert("COPY %s (%s) FROM STDIN WITH (FORMAT csv)"%(
              table.tableName, cols), src)
      </script>
    </make>
  </data>

  <FEED source="%#copycsv" tbl="big"/>
  <data id="import_empty">
    <nullGrammar/>
    <make table="empty"/>
  </data>
</resource>
