using System.Globalization;
using System.Text;
using TypedTap.Cadc.CadcTables.Caom2;
using TypedTap.Sky;
using TypedTap.Testing;

namespace TypedTap.Cadc.Tests;

/// <summary>An archive in process, of planes with a file that can be cut, a preview, a weight, and so a package: six links each.</summary>
internal sealed class ManyPlanes : IAsyncDisposable
{
    public ManyPlanes(int count)
    {
        var database = new EmbeddedDatabase();
        using (var cadc = new CadcArchive())
        {
            var planes = new List<Plane>();
            var artifacts = new List<Artifact>();
            for (var i = 0; i < count; i++)
            {
                var name = "p" + i.ToString("D3", CultureInfo.InvariantCulture);
                var plane = new Plane { PlaneID = Guid.NewGuid(), PublisherID = Id(i), ProductID = name };
                planes.Add(plane);
                EmbeddedCadcFile[] files =
                [
                    new(
                        $"cadc:T/{name}.fits",
                        Encoding.ASCII.GetBytes(name + new string('x', 50_000)))
                        {
                            Coverage = SkyCircle.FromDegrees(10, 20, Angle.Degrees(1)),
                            IsProprietary = i == ProprietaryNumber
                        },
                    new($"cadc:T/{name}.weight.fits", Encoding.ASCII.GetBytes("weight of " + name)) { ProductType = "weight" },
                    new(
                        $"cadc:T/{name}.png",
                        Encoding.ASCII.GetBytes("preview of " + name)) { ProductType = "preview", ContentType = "image/png" },
                ];
                Cadc.Add(plane.PublisherID, files);
                artifacts.AddRange(
                    files.Select(
                        file => new Artifact
                        {
                            PlaneID = plane.PlaneID,
                            Uri = file.Uri,
                            ContentLength = file.Content.Length,
                            ContentChecksum = "md5:" + Hash.Md5(file.Content.Span)
                        }));
            }

            // What the metadata say of this one is not what is stored.
            if (count > WrongNumber)
                artifacts[WrongNumber * 3] = artifacts[WrongNumber * 3] with { ContentChecksum = "md5:" + new string('0', 32) };
            database.Add(cadc.Caom2.Plane, planes);
            database.Add(cadc.Caom2.Artifact, artifacts);
        }

        Service = EmbeddedTapService.InProcess(database, Cadc.Options());
        Archive = new CadcArchive(Service.Url, Service.ClientOptions);
    }

    public static int ProprietaryNumber => 7;

    public static int WrongNumber => 5;

    public EmbeddedCadc Cadc { get; } = new();

    public EmbeddedTapService Service { get; }

    public CadcArchive Archive { get; }

    public static string Id(int number) =>
        $"ivo://cadc.nrc.ca/T?{number.ToString(CultureInfo.InvariantCulture)}/p{number.ToString("D3", CultureInfo.InvariantCulture)}";

    public async ValueTask DisposeAsync()
    {
        Archive.Dispose();
        await Service.DisposeAsync();
    }
}
