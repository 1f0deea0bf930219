namespace TypedTap.Querying.Lowering;

/// <summary>
/// Words that ADQL does not reserve but the databases behind services do, and that services pass on unquoted: no table gets
/// one of them as its alias. PostgreSQL's were tried on DaCHS; SQL Server's and Oracle's are from their manuals.
/// </summary>
internal static class DatabaseWords
{
    private const string List =
        """
        access analyse analyze arr_dot array asymmetric audit backup binary bitwise_and bitwise_not bitwise_or bitwise_xor break browse
        bulk checkpoint clustered cluster comment compress compute concurrently contains containstable current_catalog current_role
        current_schema database dbcc deny disk distributed do dump errlvl exclusive file fillfactor freeze freetext freetexttable function
        generate_series holdlock identified identitycol if ilike increment index initial isnull kill lateral limit lineno load localtime
        localtimestamp lock long maxextents merge mlslabel moc mode modify noaudit nocheck nocompress nonclustered notnull nowait number
        offline offsets online opendatasource openquery openrowset openxml over pctfree percent pivot placing plan print proc raiserror raw
        readtext reconfigure rename replication resource restore return returning rowcount rowguidcol row rowid rownum rule save
        securityaudit semantickeyphrasetable setuser share shutdown similar square start statistics stddev successful symmetric synonym
        sysdate tablesample textsize top tran trigger truncate tsequal uid unpivot updatetext use validate varchar2 variadic verbose
        waitfor while window within writetext
        """;

    private static readonly HashSet<string> Words = new(
        List.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string name) => Words.Contains(name);
}
