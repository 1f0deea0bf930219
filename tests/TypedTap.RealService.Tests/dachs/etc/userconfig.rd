<resource schema="__system">
  <STREAM id="copycsv">
    <doc>A data element filling \tbl from data/\tbl.csv with COPY; the CSV's first line
      is an SQL column list.</doc>
    <data id="import_\tbl">
      <sources pattern="data/\tbl.csv"/>
      <nullGrammar/>
      <make table="\tbl">
        <script type="newSource" lang="python" name="COPY csv" notify="False">
          with open(sourceToken, "rb") as src:
            cols = src.readline().decode("utf-8").strip()
            with table.connection.cursor() as cursor:
              cursor.copy_expert("COPY %s (%s) FROM STDIN WITH (FORMAT csv)"%(
                table.tableName, cols), src)
        </script>
      </make>
    </data>
  </STREAM>

  <!-- ivoa.ObsCore: the columns of the ObsCore definitions of the standard, ESO and CADC that
    DaCHS does not have; gen_data.py fills this in from columns.csv -->
  <STREAM id="obscore-extracolumns">
    <!--COLUMNS ivoa.ObsCore-->
  </STREAM>
  <STREAM id="obscore-extrapars">
    <!--MIXINPARS ivoa.ObsCore-->
  </STREAM>
  <STREAM id="obscore-extraevents">
    <property name="obscoreClause" cumulate="True">
      <!--CLAUSES ivoa.ObsCore-->
    </property>
  </STREAM>

  <STREAM id="tapexamples">
    <meta name="_example" title="A cone search in dbo.raw">
      Raw frames around a position:

      :taptable:`dbo.raw`

      .. tapquery::

        SELECT TOP 10 dp_id, ra, dec, dp_cat FROM dbo.raw
        WHERE 1=CONTAINS(POINT('ICRS', ra, dec), CIRCLE('ICRS', 53.4, -36.14, 0.1))
    </meta>
    <meta name="_example" title="CAOM2 join">
      Joining :taptable:`caom2.observation` and :taptable:`caom2.plane`.

      .. tapquery::

        SELECT TOP 5 o.observationID, p.productID FROM caom2.Observation AS o
        JOIN caom2.Plane AS p ON o.obsID=p.obsID WHERE p.calibrationLevel=2
    </meta>
  </STREAM>
</resource>
