using TypedTap.RealService.Tests.Votable;
using TypedTap.Testing;

namespace TypedTap.RealService.Tests.Embedded;

/// <summary>pyvo as it is, at an embedded service.</summary>
public sealed class PyvoTests
{
    private const string Script =
        """
        import sys, warnings
        warnings.simplefilter('ignore')
        import pyvo
        from astropy.table import Table
        from pyvo.dal.adhoc import DatalinkResults
        service = pyvo.dal.TAPService(sys.argv[1])
        print('tables', *sorted(t.name for t in service.tables if t.name.startswith('demo')))
        print('columns', *(c.name for c in service.tables['demo.stars'].columns))
        bright = sys.argv[2]
        print('sync', *service.search(bright).to_table()['name'])
        print('async', *service.run_async(bright).to_table()['name'])
        mine = Table({'my_id': [1, 2], 'ra': [10.5, 99.0]})
        join = 'SELECT u.my_id, s.name FROM TAP_UPLOAD.t1 AS u JOIN demo.stars AS s ON u.ra = s.ra'
        print('upload', *service.search(join, uploads={'t1': mine}).to_table()['name'])
        print('upload by job', *service.run_async(join, uploads={'t1': mine}).to_table()['name'])
        job = service.submit_job('SELECT * FROM demo.stars', maxrec=2)
        job.run().wait(timeout=60)
        print('job', job.phase, len(job.fetch_result()))
        job.delete()
        try:
            service.search('SELECT nope FROM demo.stars')
        except pyvo.DALQueryError as error:
            print('error', 'nope' in str(error))
        failed = service.submit_job('SELECT nope FROM demo.stars')
        failed.run().wait(timeout=60)
        print('failed', failed.phase)
        failed.delete()
        print('examples', len(service.examples))
        links = DatalinkResults.from_result_url(sys.argv[3] + '?ID=a&ID=b')
        print('links', *(str(link.semantics) for link in links))
        """;

    [RefereeFact(RefereeTool.Pyvo)]
    public async Task Queries_jobs_uploads_tables_and_links()
    {
        await using var service = await EmbeddedStars.StartAsync(Options(EmbeddedProfile.Standard));
        var said = await Referee.RunAsync(RefereeTool.Pyvo, "-c", Script, service.Url.AbsoluteUri, EmbeddedStars.Bright, service.DataLinkUrl.AbsoluteUri);
        Assert.Equal(
            """
            tables demo.stars demo.visits
            columns id ra dec name mag seen
            sync alpha beta
            async alpha beta
            upload alpha
            upload by job alpha
            job COMPLETED 2
            error True
            failed ERROR
            examples 1
            links #this #this

            """,
            said,
            ignoreLineEndingDifferences: true);
        Assert.Empty(service.LeftOverJobs);
    }

    [RefereeFact(RefereeTool.Pyvo)]
    public async Task The_ways_of_DaCHS()
    {
        await using var service = await EmbeddedStars.StartAsync(Options(EmbeddedProfile.Dachs));
        var said = await Referee.RunAsync(RefereeTool.Pyvo, "-c", Script, service.Url.AbsoluteUri, EmbeddedStars.Bright, service.DataLinkUrl.AbsoluteUri);
        Assert.Contains("upload by job alpha\njob COMPLETED 2\nerror True\nfailed ERROR", said, StringComparison.Ordinal);
    }

    private static EmbeddedTapServiceOptions Options(EmbeddedProfile profile) => new()
    {
        Profile = profile,
        Examples = [new EmbeddedExample("Bright stars", EmbeddedStars.Bright)],
        DataLink = id => id == "a" ? [new EmbeddedLink { Semantics = "#this", AccessUrl = new Uri("files/a.fits", UriKind.Relative) }] : [],
    };
}
